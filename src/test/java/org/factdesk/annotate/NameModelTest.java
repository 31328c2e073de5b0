package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameModelTest {

    @Test
    void aGuessSaysHowFarTheOtherKindsLieBehind() {
        String[] words = "The spokesman Ivan Petrov arrived in Lima on Monday .".split(" ");
        assertThat(NameModel.english().find(words)).isNotEmpty().allSatisfy(guess -> {
            assertThat(guess.lags()).hasSize(NameModel.LABELS.size());
            assertThat(guess.lags().get(NameModel.LABELS.indexOf(guess.kind()))).isZero();
            assertThat(guess.lags().get(0)).isGreaterThanOrEqualTo(0);
        });
    }
}
