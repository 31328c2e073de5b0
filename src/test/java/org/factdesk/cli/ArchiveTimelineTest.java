package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Who was called what, first and last, and only as a candidate for what the desk knows. */
class ArchiveTimelineTest {
    private static final String NEWS = """
            {"id":"a1","date":"2019-03-02","text":"Turkish Foreign Minister Mevlut Cavusoglu met fishermen in Izmir on Friday."}
            {"id":"a2","date":"2020-05-02","text":"Mevlüt Çavuşoğlu, the foreign minister of Turkey, met farmers on Friday."}
            {"id":"a3","date":"2023-05-20","text":"Turkey's foreign minister, Mevlut Cavusoglu, met <fishermen> in Izmir on Friday."}
            {"id":"a4","date":"2023-06-09","text":"Hakan Fidan, the Turkish foreign minister, met fishermen in Izmir on Friday."}
            {"id":"a5","date":"2025-03-01","text":"Turkish Foreign Minister Hakan Fidan met fishermen in Izmir on Friday."}
            {"id":"a6","date":"2025-03-03","text":"Turkish Foreign Minister H. Fidan spoke of trade in Ankara on Sunday."}
            {"id":"a7","date":"2021-03-03","text":"Hakan Fidan, the mayor of Istanbul, spoke of trade in Ankara on Sunday."}
            {"id":"a8","date":"2025-03-09","text":"Turkish Foreign Minister Omer Bolat spoke of trade in Ankara on Sunday."}
            {"id":"a9","date":"2025-03-10","text":"We sang on Sunday.","correction-of":"a8"}
            """;

    private static final String MAYOR =
            ",Hakan Fidan,mayor,Istanbul,Turkey,,,2021-03-03,2021-03-03,1,hakan fidan,archive: a7 (2021-03-03),";

    @TempDir
    private Path folder;

    @BeforeEach
    void index() {
        assertThat(Run.withInput(NEWS, "archive", "index", "-", "--store", at("store"))
                        .code())
                .isZero();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Run timeline(String... more) {
        List<String> words = new ArrayList<>(List.of("archive", "timeline", "--store", at("store")));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    @Test
    void anOfficeHasItsHoldersWithTheFirstAndLastSentenceHoweverItIsCalled() {
        String told = timeline("--office", "foreign minister of Turkey").out();
        assertThat(told)
                .contains("Mevlut Cavusoglu  foreign minister of Turkey  2019-03-02  2023-05-20  3\n"
                        + "    2019-03-02 (a1) Turkish Foreign Minister Mevlut Cavusoglu met fishermen")
                .contains("Hakan Fidan       foreign minister of Turkey  2023-06-09  2025-03-03  3")
                .contains("2 rows. First and last seen are the days of articles, not those on which")
                .doesNotContain("Bolat");
        assertThat(timeline("--office", "turkish foreign minister").out()).isEqualTo(told);
        assertThat(timeline("--office", "minister of foreign affairs of Türkiye")
                        .out())
                .isEqualTo(told);
    }

    @Test
    void aPersonHasTheOfficesTheyWereCalled() {
        assertThat(timeline("--person", "Fidan", "--format", "csv").out())
                .contains("\n" + MAYOR)
                .contains(",Hakan Fidan,foreign minister,,Turkey,,,2023-06-09,2025-03-03,3,h. fidan|hakan fidan,")
                .doesNotContain("Cavusoglu");
        assertThat(timeline("--person", "Fidan", "--office", "mayor of Istanbul")
                        .out())
                .contains("1 row.");
        assertThat(timeline("--person", "Ali Fidan").out()).contains("0 rows.");
    }

    @Test
    void whatCannotBeAskedIsTold() {
        assertThat(timeline().err()).contains("say of what: --office");
        assertThat(timeline("--office", "fishing").err()).contains("is read as no office with a body; write it like");
        assertThat(Run.of("archive", "timeline", "--store", at("none"), "--person", "A")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theDrawingStandsAloneAndSaysInWordsWhatItShows() throws Exception {
        timeline("--office", "foreign minister of Turkey", "--output", "svg=" + at("a.svg"));
        String drawing = Files.readString(folder.resolve("a.svg"));
        Document svg = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing)));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Who was called foreign minister of Turkey");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Hakan Fidan, foreign minister of Turkey: first seen 2023-06-09, last seen 2025-03-03");
        assertThat(drawing).contains("prefers-color-scheme:dark").doesNotContain("href");
    }

    @Test
    void onlyWhatAnEditorConfirmsAndDatesIsTakenAndOnce() throws IOException {
        timeline("--person", "Fidan", "--output", "csv=" + at("c.csv"));
        assertThat(take().err()).contains("nothing to import");
        Path table = folder.resolve("c.csv");
        String rows = Files.readString(table);
        Files.writeString(table, rows.replace("\n,", "\nyes,"));
        assertThat(take().err()).contains("since is empty; first seen (2021-03-03) is the day of an article");
        Files.writeString(table, rows.replace("\n" + MAYOR, "\nyes" + MAYOR.replace(",,,2021", ",2020-11,,2021")));
        Files.createDirectory(folder.resolve("desk"));
        Path holders = folder.resolve("desk/holders.csv");
        Files.writeString(
                holders, "person,office,country,since,until,body,checked,source\nA B,mayor,Norway,2020,,,,x\n");
        assertThat(take().err()).contains("1 entry added");
        assertThat(take().err()).contains("0 entries added");
        assertThat(Files.readString(holders))
                .endsWith("x\nHakan Fidan,mayor,Turkey,2020-11,,Istanbul,2021-03-03,archive: a7 (2021-03-03)\n");
    }

    @Test
    void candidatesAreNoKnowledge() throws IOException {
        timeline("--person", "Fidan", "--output", "csv=" + at("c.csv"));
        assertThat(Run.of("kb", "lint", at("c.csv")).err()).contains("no table is known with these columns");
    }

    private Run take() {
        return Run.of("kb", "import", "candidates", at("c.csv"), "--to", at("desk"));
    }
}
