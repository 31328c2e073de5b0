package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void tagsAPlainSentence() {
        assertThat(Texts.annotated("The minister met Ana Petrova in Lisbon on Tuesday.")
                        .tokens())
                .extracting(Token::tag)
                .containsExactly("DT", "NN", "VBD", "NNP", "NNP", "IN", "NNP", "IN", "NNP", ".");
    }
}
