package org.factdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Finding;
import org.factdesk.claim.Day;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Meta;
import org.factdesk.text.Problem;
import org.factdesk.text.Span;
import org.junit.jupiter.api.Test;

class ContainmentTest {
    private static final Check SOUND = Catalogue.load().get("impossible-date");
    private static final Check BROKEN = new Check(
            "broken-check", SOUND.topic(), SOUND.severity(), SOUND.lifecycle(), "0.1", "text", "throws", true);
    private static final Day APRIL_31 = new Day(new Span(3, 11), null, 4, 31, null, null, null);
    private static final Article ARTICLE = new Article(
            "draft.txt",
            null,
            Meta.NONE,
            "On 31 April.",
            List.of(),
            span -> new Location(span.start(), span.end(), 1, 1, 1, 1));

    @Test
    void aConditionThatThrowsCostsOnlyItsOwnCheck() {
        Variable<Day> day = declarationOf(Day.class);
        assertContained(rule("org.factdesk.rules.broken", "broken-check")
                .build(pattern(day).expr(d -> d.span().in("").isEmpty()), on(day).execute(d -> {})));
    }

    @Test
    void anActionThatThrowsCostsOnlyItsOwnCheck() {
        Variable<Day> day = declarationOf(Day.class);
        assertContained(rule("org.factdesk.rules.broken", "broken-check").build(pattern(day), on(day).execute(d -> {
            throw new IllegalStateException("no such day");
        })));
    }

    private static void assertContained(Rule broken) {
        List<Model> models = new ArrayList<>(Rulebook.load(Catalogue.load()).models());
        models.replaceAll(model -> Rulebook.only(model, SOUND.id()::equals));
        models.add(new ModelImpl("org.factdesk.rules.broken").addRule(broken));
        Engine engine = Engine.of(Catalogue.of(List.of(SOUND, BROKEN)), new Rulebook(models));
        Verdict verdict = engine.judge(ARTICLE, List.of(APRIL_31));
        assertThat(verdict.findings()).extracting(Finding::check).containsExactly("impossible-date");
        assertThat(verdict.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("broken-check");
    }
}
