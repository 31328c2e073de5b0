package org.factdesk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    private static Reading read(String text) {
        return Reading.of(Format.TEXT, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEHRAN, February 4, 2026 – The ministers met.| 2026-02-04 | TEHRAN, February 4, 2026",
                "LONDON, 3 March 2025 (Reuters) - The bank cut rates.| 2025-03-03 | LONDON, 3 March 2025 (Reuters)",
                "SINGAPORE (Feb. 25, 2021) — The list is out.| 2021-02-25 | SINGAPORE (Feb. 25, 2021)",
                "YAOUNDÉ, May 13 2022 (IPS) - Growing up is hard.| 2022-05-13 | YAOUNDÉ, May 13 2022 (IPS)",
                "MARSABIT, KENYA, Jun 3 2022 (IPS) - A herder speaks.| 2022-06-03 | MARSABIT, KENYA, Jun 3 2022 (IPS)",
                "CAIRO – 25 July 2022: The pound fell.| 2022-07-25 | CAIRO – 25 July 2022",
                "Port Amsel, 12 March 2025 — The pier opened.| 2025-03-12 | Port Amsel, 12 March 2025",
                "RIO DE JANEIRO, Sept. 9, 2024 -- Rain fell.| 2024-09-09 | RIO DE JANEIRO, Sept. 9, 2024",
                "WASHINGTON, Tuesday, Feb. 3, 2026 — The vote passed.| 2026-02-03 | WASHINGTON, Tuesday, Feb. 3, 2026",
                "BERLIN, 2026-02-03 – The train stopped.| 2026-02-03 | BERLIN, 2026-02-03",
            })
    void placeAndFullDateGiveTheDayAndAreNoSentence(String text, LocalDate day, String dateline) {
        Reading reading = read(text);

        assertThat(reading.article().meta().asOf()).isEqualTo(day);
        assertThat(reading.article().meta().dateline()).isEqualTo(dateline);
        assertThat(reading.sections().get(0)).isEqualTo("DATELINE " + dateline);
        assertThat(reading.paragraphs()).hasSize(1).first().asString().doesNotContain("20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GENEVA (Feb. 3) — The ministers met.",
                "MEXICO CITY, Feb. 8 (UPI) — The ministers met.",
                "WASHINGTON (AP) — The ministers met.",
                "CANBERRA, Australia (AP)_ The ministers met.",
                "TRENTON, N.J. — The ministers met.",
                "BOSTON —The ministers met.",
                "THE HAGUE, Netherlands - The ministers met.",
                "O'SMACH, Cambodia -- The ministers met.",
                "NEWARK, N.J. _ The ministers met.",
            })
    void withoutAYearTheDatelineIsSetApartAndTheDayStaysOpen(String text) {
        Reading reading = read(text);

        assertThat(reading.article().meta().asOf()).isNull();
        assertThat(reading.paragraphs()).containsExactly("The ministers met.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 February 2025",
                "February 3, 2025",
                "Monday, February 3, 2025",
                "Mon, 3 Feb 2025",
                "2025-02-03",
                "Published: 3 February 2025",
                "Updated on February 3, 2025, 10:30 GMT",
            })
    void aLineThatIsNothingButADateGivesTheDay(String line) {
        Reading reading = read("Harbour closed\n\n" + line + "\n\nThe port closed, its master said.");

        assertThat(reading.article().meta().asOf()).isEqualTo("2025-02-03");
        assertThat(reading.paragraphs()).containsExactly("Harbour closed", "The port closed, its master said.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO is an alliance. The ministers met on 3 February 2025.",
                "On February 3, 2025 the port closed - again.",
                "The summit opens on 31 April 2025 in Port Amsel.",
                "TEHRAN, February 30, 2026 – The ministers met.",
                "Tuesday, February 4, 2026",
                "COVID-19 cases rose.",
                "IBM - a maker of computers - fell.",
                "I — and only I — said so.",
                "WE WILL SIGN.",
                "3 February",
            })
    void sentencesAndImpossibleDaysAreNoDateline(String text) {
        Reading reading = read(text);

        assertThat(reading.article().meta().asOf()).isNull();
        assertThat(reading.paragraphs()).containsExactly(text);
    }

    @Test
    void metadataComesBeforeTheDatelineAndTheOptionBeforeBoth() {
        String line = "{\"id\":\"a\",\"date\":\"2025-01-02\",\"text\":\"OSLO, 3 January 2025 — Snow fell.\"}";

        assertThat(Reading.of(Format.JSONL, line).article().meta().asOf()).isEqualTo("2025-01-02");
        assertThat(Reading.of(
                                Format.JSONL,
                                line.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                LocalDate.of(2024, 5, 6))
                        .article()
                        .meta()
                        .asOf())
                .isEqualTo("2024-05-06");
    }

    @Test
    void aDatelineDeepInTheTextIsNotLookedFor() {
        Reading reading =
                read("A one.\n\nA two.\n\nA three.\n\nA four.\n\nA five.\n\nOSLO, 3 January 2025 — Snow fell.");

        assertThat(reading.article().meta().asOf()).isNull();
    }
}
