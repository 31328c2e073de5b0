package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                "Tehran's weren't can't cannot|Tehran 's were n't ca n't can not",
                "Tehran’s “words”|Tehran 's \" words \"",
                "$4.2 12% US$4bn|$ 4.2 12 % US$ 4bn",
                "the U.S. and (R-S.C.) met|the U.S. and ( R-S.C. ) met",
                "well-known rock'n'roll|well-known rock'n'roll",
                "said—and left -- now|said - and left -- now",
                "mail ana@example.org, see https://example.org/a?b=1.|mail ana@example.org , see https://example.org/a?b=1 .",
                "the workers' rights|the workers ' rights",
                "at 10:30 a.m., on 3/4/2020|at 10:30 a.m. , on 3/4/2020",
                "Reuters/Agency wait...|Reuters / Agency wait ...",
                "the '90s and 2010–12|the '90s and 2010-12",
                "1,234.5 (and more)!|1,234.5 ( and more ) !"
            })
    void splitsLikeThePennTreebank(String text, String expected) {
        assertThat(Texts.annotated(text).tokens().stream().map(Token::text)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {"“Zoë’s—café”…  US$5|9", "😀 said 'no' [sic] (a(b)c)|11"})
    void everyTokenStandsOnItsCharacters(String text, int least) {
        Annotated annotated = Texts.annotated(text);
        assertThat(annotated.tokens()).hasSizeGreaterThanOrEqualTo(least);
        for (Token token : annotated.tokens()) {
            assertThat(token.text()).isEqualTo(Typography.plain(token.span().in(text)));
        }
    }
}
