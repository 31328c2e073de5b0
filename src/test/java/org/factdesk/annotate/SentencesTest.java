package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> sentences(String text) {
        Annotated annotated = Texts.annotated(text);
        return annotated.sentences().stream().map(s -> s.span().in(text)).toList();
    }

    @Test
    void abbreviationsDoNotEndSentences() {
        String text =
                "Gen. Paula Ruiz met Sen. Okoro and Mr. Lind on Feb. 3 in the U.S. capital, and J. K. Osei wrote it down as No. 5.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void aFunctionWordAfterAnAbbreviationOpensASentence() {
        assertThat(sentences("It moved to the U.S. The firm began at 5 p.m. He left."))
                .containsExactly("It moved to the U.S.", "The firm began at 5 p.m.", "He left.");
    }

    @Test
    void closingQuotesStayWithTheirSentence() {
        assertThat(sentences("“It is over.” She left. \"Is it?\" He stayed."))
                .containsExactly("“It is over.”", "She left.", "\"Is it?\"", "He stayed.");
    }

    @Test
    void sentencesNeverCrossParagraphs() {
        assertThat(sentences("A headline without a stop\nThe first paragraph")).hasSize(2);
    }

    @Test
    void tokensBelongToTheirSentence() {
        Annotated annotated = Texts.annotated("She left. He stayed.");
        Sentence second = annotated.sentences().get(1);
        assertThat(annotated.tokens(second)).extracting(Token::text).containsExactly("He", "stayed", ".");
    }
}
