package org.factdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.engine.Findings.Flag;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Span;
import org.factdesk.text.VerbatimOffsets;
import org.junit.jupiter.api.Test;

class FlagsTest {
    private static final String TEXT = "On 3 May. On 5 May. On 5 May.";
    private static final Article ARTICLE =
            new Article("draft.txt", null, Meta.NONE, TEXT, List.of(), new VerbatimOffsets(Lines.of(TEXT)));
    private static final Span FIRST = new Span(3, 8);
    private static final Span SECOND = new Span(13, 18);
    private static final Span THIRD = new Span(23, 28);

    @Test
    void aContradictionSeenFromBothEndsIsOneFindingAtTheLaterEnd() {
        assertThat(findings(flag(FIRST, SECOND), flag(SECOND, FIRST)))
                .extracting(Finding::span)
                .containsExactly(SECOND);
    }

    @Test
    void whatIsSaidOfOnePlaceIsOneFindingWithAllEvidence() {
        List<Finding> findings = findings(flag(THIRD, FIRST), flag(THIRD, SECOND));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).evidence()).extracting(Evidence::span).containsExactly(FIRST, SECOND);
    }

    @Test
    void findingsDoNotDependOnTheOrderInWhichRulesFire() {
        assertThat(findings(flag(THIRD, SECOND), flag(SECOND, FIRST)))
                .isEqualTo(findings(flag(SECOND, FIRST), flag(THIRD, SECOND)));
    }

    @Test
    void aFingerprintSurvivesThatTheWordsMove() {
        Finding here = findings(flag(SECOND, FIRST)).get(0);
        Finding there = findings(flag(THIRD, FIRST)).get(0);
        assertThat(here.fingerprint()).isEqualTo(there.fingerprint());
    }

    private static List<Finding> findings(Flag... flags) {
        return Flags.toFindings(List.of(flags), ARTICLE, Catalogue.load());
    }

    private static Flag flag(Span at, Span other) {
        return new Flag("impossible-date", at, "two days", List.of(new Evidence(other, "the other day")), List.of());
    }
}
