package org.factdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.engine.SampleRules.ARTICLE;
import static org.factdesk.engine.SampleRules.FIRST;
import static org.factdesk.engine.SampleRules.SECOND;
import static org.factdesk.engine.SampleRules.engine;
import static org.factdesk.engine.SampleRules.everyDay;

import java.util.List;
import java.util.Map;
import org.drools.model.Rule;
import org.factdesk.check.Finding;
import org.factdesk.check.Level;
import org.factdesk.check.Profile;
import org.factdesk.check.Severity;
import org.factdesk.claim.Policy;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void aRuleSpeaksOfTheFactsItDescribes() {
        List<Finding> findings = engine(Profile.DEFAULT, everyDay("every-day"))
                .judge(ARTICLE, List.of(FIRST))
                .findings();
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.check()).isEqualTo("every-day");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("a day: 31 April");
        assertThat(finding.span()).isEqualTo(FIRST.span());
    }

    @Test
    void equalFactsGiveOneFinding() {
        Verdict verdict = engine(Profile.DEFAULT, everyDay("every-day")).judge(ARTICLE, List.of(FIRST, FIRST));
        assertThat(verdict.findings()).hasSize(1);
    }

    @Test
    void equalWordsAtTwoPlacesHaveTwoFingerprints() {
        Verdict verdict = engine(Profile.DEFAULT, everyDay("every-day")).judge(ARTICLE, List.of(FIRST, SECOND));
        assertThat(verdict.findings())
                .extracting(Finding::fingerprint)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aCheckThatIsOffDoesNotRun() {
        Profile without = new Profile(Profile.Base.DEFAULT, Map.of("every-day", Level.OFF), List.of(), Policy.DEFAULT);
        Verdict verdict =
                engine(without, everyDay("every-day"), everyDay("other")).judge(ARTICLE, List.of(FIRST));
        assertThat(verdict.findings()).extracting(Finding::check).containsExactly("other");
    }

    @Test
    void aConditionThatThrowsCostsOnlyItsOwnCheck() {
        assertContained(SampleRules.conditionThatThrows("broken"));
    }

    @Test
    void anActionThatThrowsCostsOnlyItsOwnCheck() {
        assertContained(SampleRules.actionThatThrows("broken"));
    }

    private static void assertContained(Rule broken) {
        Engine engine = engine(Profile.DEFAULT, everyDay("before"), broken, everyDay("sound"));
        Verdict verdict = engine.judge(ARTICLE, List.of(FIRST));
        assertThat(verdict.findings()).extracting(Finding::check).containsExactly("before", "sound");
        assertThat(verdict.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("the check broken broke on this article and was left out");
    }
}
