package org.factdesk.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.Arrays;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Profile;
import org.factdesk.check.Severity;
import org.factdesk.check.Topic;
import org.factdesk.claim.Day;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Span;
import org.factdesk.text.VerbatimOffsets;
import org.kie.api.runtime.rule.RuleContext;

/** Rules about days, as the rule compiler would make them, for an article with two days. */
final class SampleRules {
    private static final String TEXT = "From 31 April to 31 April.";
    static final Article ARTICLE =
            new Article("draft.txt", null, Meta.NONE, TEXT, List.of(), new VerbatimOffsets(Lines.of(TEXT)));
    static final Day FIRST = day(5);
    static final Day SECOND = day(17);

    private static final String PACKAGE = "org.factdesk.rules.sample";
    private static final Global<Findings> FINDINGS = globalOf(Findings.class, PACKAGE, "findings");

    private SampleRules() {}

    static Engine engine(Profile profile, Rule... rules) {
        ModelImpl model = new ModelImpl(PACKAGE).addGlobal(FINDINGS);
        Arrays.stream(rules).forEach(model::addRule);
        List<Check> checks =
                Arrays.stream(rules).map(rule -> check(rule.getName())).toList();
        return Engine.of(Catalogue.of(checks), new Rulebook(List.of(model)), profile);
    }

    /** Speaks of every day. */
    static Rule everyDay(String name) {
        Variable<Day> day = declarationOf(Day.class);
        return rule(PACKAGE, name)
                .build(
                        pattern(day),
                        on(day, FINDINGS)
                                .execute((drools, d, findings) ->
                                        findings.flag((RuleContext) drools, d, "a day: " + findings.words(d))));
    }

    static Rule conditionThatThrows(String name) {
        Variable<Day> day = declarationOf(Day.class);
        Predicate1<Day> outside = d -> d.span().in("").isEmpty();
        return rule(PACKAGE, name).build(pattern(day).expr(outside), on(day).execute(d -> {}));
    }

    static Rule actionThatThrows(String name) {
        Variable<Day> day = declarationOf(Day.class);
        Block1<Day> broken = d -> {
            throw new IllegalStateException("no such day");
        };
        return rule(PACKAGE, name).build(pattern(day), on(day).execute(broken));
    }

    private static Check check(String id) {
        return new Check(
                id, Topic.CALENDAR, Severity.WARNING, Check.Lifecycle.PREVIEW, "0.1", "text", "a day", "", true);
    }

    private static Day day(int start) {
        return new Day(new Span(start, start + 8), null, 4, 31, null, null, null);
    }
}
