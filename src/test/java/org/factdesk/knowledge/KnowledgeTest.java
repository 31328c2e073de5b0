package org.factdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {
    private static final String HEADER = "person,office,body,country,since,until,source\n";

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aWrongRowStopsNoOther() throws IOException {
        Knowledge knowledge = load(
                "holders.csv",
                HEADER
                        + "Ana Hale,mayor,Oldquay,,2025-13,,register\n"
                        + "\"Ana Hale,mayor,Oldquay,,2025,,register\n"
                        + "Ana Hale,mayor,Oldquay,,24-01-01,,register\n"
                        + "Ana Hale,mayor,Oldquay,,2025,2024,register\n"
                        + "Ana Hale,mayor,Oldquay,,2025,,a,b\n"
                        + ",mayor,Oldquay,,2025,,register\n"
                        + "Ana Hale,mayor,\"Oldquay, Kora\",,2025-02,,register\n");
        assertThat(knowledge.holdings()).singleElement().satisfies(holding -> {
            assertThat(holding.body()).isEqualTo("Oldquay, Kora");
            assertThat(holding.tenure().words()).isEqualTo("since February 2025");
        });
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .containsExactly(
                        "3:1 this quotation mark opens or closes nothing; an entry stands on one line, and a mark within a field is written twice",
                        "2:25 since is '2025-13', which is no date; write 2024, 2024-03 or 2024-03-15",
                        "4:25 since is '24-01-01', a year of two digits; write all four",
                        "5:30 until (2024) lies before since (2025)",
                        "6:33 this line has 8 fields, the header 7; put quotation marks around a field with ',' in it",
                        "7:1 this entry has no person");
    }

    @Test
    void aColumnOrKeyThatIsUnknownIsToldWithTheNearOne() throws IOException {
        load("holders.csv", "name,post\nAna Hale,mayor\n");
        load("holders2.csv", "person,office,contry\nAna Hale,mayor,FR\n");
        Knowledge knowledge =
                load("people.yaml", "people:\n  - person: Ana Hale\n    birn: 1980\n    aliases: [A. Hale]\n");
        assertThat(knowledge.names("Ana Hale")).containsExactly("Ana Hale", "A. Hale");
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .containsExactly(
                        "1:1 no table is known with these columns; known are [body, checked, country, kind, office, person, seats, since, source, until]; "
                                + "[property, review_by, source, subject, tolerance, unit, valid_until, value]; [avoid, since, source, use]; "
                                + "[day, event, source, status, until, venue]; [aliases, place, source, within]; "
                                + "[aliases, born, person, source]",
                        "1:15 'contry' is no column of holders; did you mean country?",
                        "3:5 'birn' is not known here; did you mean born?");
    }

    @Test
    void aDiaryIsReadFromICalendar() throws IOException {
        Knowledge knowledge = load(
                "diary.ics",
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Desk//EN",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "SUMMARY:Lakes Summit",
                        "DTSTART;VALUE=DATE:20250507",
                        "DTEND;VALUE=DATE:20250509",
                        "LOCATION:Oldquay",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:2",
                        "SUMMARY:Budget",
                        "DTSTART;TZID=Europe/Oslo:20250601T230000",
                        "STATUS:TENTATIVE",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:3",
                        "SUMMARY:Nothing",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
        assertThat(knowledge.diary())
                .extracting(entry -> entry.title() + " " + entry.first() + " " + entry.last() + " " + entry.venue()
                        + " " + entry.settled())
                .containsExactly(
                        "Lakes Summit 2025-05-07 2025-05-08 Oldquay true", "Budget 2025-06-01 2025-06-01  false");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("'Nothing'"));
    }

    @Test
    void moreThanFitsInMemoryIsRefusedUnread() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L * 1024 * 1024);
        }
        assertThat(Knowledge.load(List.of(file), problems::add).isEmpty()).isTrue();
        assertThat(problems)
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message())
                                .isEqualTo(
                                        "has 100 MB; all knowledge together may have 32 MB: keep what the desk's articles speak of"));
    }

    @Test
    void aNameInManyFormsIsOneOffice() throws IOException {
        Knowledge knowledge = load(
                "holders.csv",
                HEADER
                        + "A,Secretary of State for Foreign and Commonwealth Affairs,,GB,,,\n"
                        + "B,Minister of Finance,,Norway,,,\n"
                        + "C,The Prime Minister,,FR,,,\n"
                        + "D,Secretary of State for Transport,,GB,,,\n");
        assertThat(knowledge.holdings())
                .extracting(Holding::title)
                .containsExactly("foreign secretary", "finance minister", "prime minister", "transport secretary");
        assertThat(knowledge.holdings())
                .extracting(Holding::seats)
                .extracting(String::valueOf)
                .containsExactly("[place:GB]", "[place:NO]", "[place:FR]", "[place:GB]");
    }

    private Knowledge load(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Knowledge.load(List.of(file), problems::add);
    }
}
