package org.factdesk.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OfficeTitlesTest {
    private final OfficeTitles titles = OfficeTitles.common();

    @Test
    void prefersTheLongestTitle() {
        OfficeTitles.Match match = find(List.of("vice", "president", "smith"));

        assertThat(match.title().name()).isEqualTo("vice president");
        assertThat(match.length()).isEqualTo(2);
    }

    @Test
    void readsAbbreviationsAsTheirClass() {
        OfficeTitles.Match match = find(List.of("sen."));

        assertThat(match.title().name()).isEqualTo("senator");
        assertThat(match.title().singleSeat()).isFalse();
    }

    @Test
    void knowsAPluralTitle() {
        OfficeTitles.Match match = find(List.of("prime", "ministers"));

        assertThat(match.plural()).isTrue();
    }

    @Test
    void givesOneNameToAPortfolioOfManyNames() {
        assertThat(titles.portfolio("external affairs")).isEqualTo(titles.portfolio("foreign affairs"));
    }

    private OfficeTitles.Match find(List<String> words) {
        return Objects.requireNonNull(titles.match(words));
    }
}
