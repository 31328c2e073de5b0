package org.factdesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a phrase stands for. */
class PhrasesTest {
    @ParameterizedTest(name = "{0} in: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            regime       | The Regime fell, a regime.     | Regime/regime
            regime       | Regimes, regimental            | ''
            regim*       | Regimes, regimental            | Regimes/regimental
            US           | The US told us                 | US
            so-called    | a so-called, so called expert  | so-called
            so called    | a so-called, so  called expert | so  called
            so called    | so, called                     | ''
            don't        | I don’t, you don't             | don’t/don't
            grand slam*  | Grand slams, grand, slam       | Grand slams
            slam/grand slam | a grand slam, a slam        | grand slam/slam
            a            | a                              | a
            42           | 42, 420 and 4-42               | 42/42
            """)
    void itStandsForTheseWords(String phrases, String text, String found) {
        String spans = Phrases.of(List.of(phrases.split("/"))).find(text, new Span(0, text.length())).stream()
                .map(span -> span.in(text))
                .collect(Collectors.joining("/"));
        assertThat(spans).isEqualTo(found);
    }
}
