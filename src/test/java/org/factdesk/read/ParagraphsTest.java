package org.factdesk.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static Iterable<String> paragraphs(String text) {
        return Reading.of(Format.TEXT, text).paragraphs();
    }

    @Test
    void blankLinesPartParagraphs() {
        assertThat(paragraphs("The port closed.\n\n  \nThe master left. "))
                .containsExactly("The port closed.", "The master left.");
    }

    @Test
    void withoutBlankLinesEachLineIsAParagraph() {
        String one =
                "The port closed on Monday after a storm tore two cranes from their rails, the harbour master told reporters.";
        String two = "It will open again in May.";
        assertThat(paragraphs(one + "\r\n" + two + "\r\n" + one)).containsExactly(one, two, one);
    }

    @Test
    void linesWrappedToANarrowColumnAreOneParagraph() {
        String wrapped =
                "The port closed on Monday after a storm tore\ntwo cranes from their rails. The harbour master\n"
                        + "Ana Korvin said that it would open in May, and\nthat nobody was hurt.";
        assertThat(paragraphs(wrapped + "\n\nIt rained.")).containsExactly(wrapped, "It rained.");
        assertThat(paragraphs(wrapped)).containsExactly(wrapped);
    }

    @Test
    void aShortHeadingAboveWrappedLinesStandsAlone() {
        String wrapped =
                "The port closed on Monday after a storm tore\ntwo cranes from their rails, and the\nharbour master left.";
        assertThat(paragraphs("Port closed\n" + wrapped)).containsExactly("Port closed", wrapped);
    }

    @Test
    void aLineThatBeginsInLowerCaseGoesOn() {
        assertThat(paragraphs("The port\nclosed on Monday.\nIt rained."))
                .containsExactly("The port\nclosed on Monday.", "It rained.");
    }
}
