package org.factdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Finding;
import org.factdesk.check.Profile;
import org.factdesk.check.Severity;
import org.factdesk.claim.Day;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Meta;
import org.factdesk.text.Span;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Article ARTICLE = new Article(
            "draft.txt",
            null,
            Meta.NONE,
            "From 31 April to 31 April.",
            List.of(),
            span -> new Location(span.start(), span.end(), 1, 1, 1, 1));

    private final Engine engine = Engine.of(CATALOGUE, Profile.DEFAULT);

    @Test
    void aRuleFiresOnTheFactsItDescribes() {
        List<Finding> findings = engine.judge(ARTICLE, List.of(april31(5))).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).check()).isEqualTo("impossible-date");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(findings.get(0).message()).isEqualTo("there is no 31 April");
        assertThat(findings.get(0).span()).isEqualTo(new Span(5, 13));
    }

    @Test
    void equalFactsGiveOneFinding() {
        assertThat(engine.judge(ARTICLE, List.of(april31(5), april31(5))).findings())
                .hasSize(1);
    }

    @Test
    void equalWordsAtTwoPlacesHaveTwoFingerprints() {
        assertThat(engine.judge(ARTICLE, List.of(april31(5), april31(17))).findings())
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aCheckThatIsOffDoesNotRun() {
        Engine without = Engine.of(CATALOGUE, new Profile(Set.of("impossible-date"), Set.of()));
        assertThat(without.judge(ARTICLE, List.of(april31(5))).findings()).isEmpty();
    }

    private static Day april31(int start) {
        return new Day(new Span(start, start + 8), null, 4, 31, null, null, null);
    }
}
