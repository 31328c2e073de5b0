package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {

    @Test
    void tagsAPlainSentence() {
        assertThat(Texts.annotated("The minister met Ana Petrova in Lisbon on Tuesday.")
                        .tokens())
                .extracting(Token::tag)
                .containsExactly("DT", "NN", "VBD", "NNP", "NNP", "IN", "NNP", "IN", "NNP", ".");
    }

    @ParameterizedTest
    @CsvSource({
        "'Hale said he would leave.', said, VBD",
        "'US President Ana Korvin left.', US, NNP",
        "'The newly appointed head left.', appointed, VBN",
        "'The family had watched the count.', family, NN",
        "'The talks held in Oslo on Monday were short.', held, VBN",
        "'Korvin told reporters that the talks were useful.', reporters, NNS",
        "'It was a move the mayor views with concern.', move, NN"
    })
    void tellsWhatAWordIsFromItsKindAndItsNeighbours(String sentence, String word, String tag) {
        assertThat(Texts.annotated(sentence).tokens())
                .filteredOn(token -> token.text().equals(word))
                .extracting(Token::tag)
                .containsExactly(tag);
    }
}
