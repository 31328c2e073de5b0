package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {

    private static List<String> words(String text) {
        return Texts.annotated(text).quotations().stream()
                .map(q -> q.words().in(text))
                .toList();
    }

    private static List<String> unpaired(String text) {
        return Texts.annotated(text).unpairedMarks().stream()
                .map(mark -> text.substring(mark.start(), Math.min(text.length(), mark.start() + 5)))
                .toList();
    }

    @Test
    void straightAndCurlyMarksPair() {
        assertThat(words("“We won,” she said. \"We did,\" he said.")).containsExactly("We won,", "We did,");
    }

    @Test
    void twoGraveAccentsOpenWhatTwoApostrophesClose() {
        assertThat(words("``We won,'' she said.")).containsExactly("We won,");
    }

    @Test
    void marksAroundTheAttributesOfATagQuoteNobody() {
        String text = "<post by=\"@desk\" on=\">The port is open.</post> \"It is,\" Hale said.";
        assertThat(words(text)).containsExactly("It is,");
        assertThat(unpaired(text)).isEmpty();
    }

    @Test
    void aQuotationWithinAQuotationIsDeeper() {
        String text = "\"They told me 'never again' twice,\" she said.";
        assertThat(words(text)).containsExactly("They told me 'never again' twice,", "never again");
        assertThat(Texts.annotated(text).quotations())
                .extracting(Quotation::depth)
                .containsExactly(0, 1);
    }

    @Test
    void britishStyleQuotesWithSingleMarks() {
        assertThat(words("‘The players’ union agreed,’ she said. ‘He told me “never”.’"))
                .containsExactly("The players’ union agreed,", "He told me “never”.", "never");
        assertThat(words("'It's the club's fault,' he said.")).containsExactly("It's the club's fault,");
    }

    @Test
    void aQuotationGoesOnOverParagraphsThatRepeatTheMark() {
        String text = "“We begin here.\n“We go on here.\n“We end here,” he said.";
        assertThat(words(text)).containsExactly("We begin here.", "We go on here.", "We end here,");
        assertThat(Texts.annotated(text).quotations())
                .extracting(Quotation::continues)
                .containsExactly(false, true, true);
        assertThat(unpaired(text)).isEmpty();
    }

    @Test
    void apostrophesAndMeasuresQuoteNothing() {
        String text = "In the '90s the workers' coach, a 6'2\" man with a 12\" ruler, sang rock 'n' roll 'til dawn.";
        assertThat(words(text)).isEmpty();
        assertThat(unpaired(text)).isEmpty();
    }

    @Test
    void measuresWithinAQuotationEndNothing() {
        String text = "His shirt read \"5' 11\" and proud\" in red.";
        assertThat(words(text)).containsExactly("5' 11\" and proud");
        assertThat(unpaired(text)).isEmpty();
    }

    @Test
    void aMarkWithoutPartnerIsKept() {
        assertThat(unpaired("“We go, she said. “They stay,” he said.")).containsExactly("“We g");
        assertThat(unpaired("We go,” she said.")).containsExactly("” she");
        assertThat(unpaired("\"We go, she said.")).containsExactly("\"We g");
        assertThat(unpaired("\"We go,\" she said.")).isEmpty();
    }

    @Test
    void tagsTellOpeningFromClosingMarks() {
        assertThat(Texts.annotated("\"We go,\" she said.").tokens())
                .extracting(Token::tag)
                .contains("``", "''");
    }

    @Test
    void twoApostrophesAreOneDoubleMark() {
        assertThat(words("''We won,'' she said. ''They call it 'luck.''' "))
                .containsExactly("We won,", "They call it 'luck.'", "luck.");
    }
}
