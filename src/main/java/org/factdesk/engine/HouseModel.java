package org.factdesk.engine;

import static org.drools.model.DSL.and;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItemBuilder;
import org.factdesk.check.Evidence;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Passage;
import org.factdesk.claim.WordUse;
import org.factdesk.house.HouseRule;
import org.factdesk.house.HouseRules;
import org.factdesk.house.Join;
import org.factdesk.house.Pattern;
import org.kie.api.runtime.rule.RuleContext;

/** Makes rules of a desk what compiled rules are: no code is made or run for it but our own. */
final class HouseModel {
    private static final String PACKAGE = "org.factdesk.rules.house";
    private static final Global<Findings> FINDINGS = globalOf(Findings.class, PACKAGE, "findings");

    private final HouseRule rule;
    private final Map<String, Variable<Fact>> facts = new LinkedHashMap<>();
    private int expressions;

    private HouseModel(HouseRule rule) {
        this.rule = rule;
    }

    static Model of(HouseRules rules) {
        ModelImpl model = new ModelImpl(PACKAGE).addGlobal(FINDINGS);
        rules.rules().forEach(rule -> model.addRule(new HouseModel(rule).compile()));
        return model;
    }

    private Rule compile() {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        rule.patterns().stream().filter(pattern -> !pattern.absent()).forEach(pattern -> items.addAll(items(pattern)));
        rule.patterns().stream().filter(Pattern::absent).forEach(pattern -> items.add(none(pattern)));
        items.add(action());
        return rule(PACKAGE, rule.check().id()).build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    /** The pattern, and for each neighbourhood it asks for, the passage that holds both. */
    private List<ViewItemBuilder<?>> items(Pattern pattern) {
        List<ViewItemBuilder<?>> items = new ArrayList<>();
        Variable<Fact> fact = declare(pattern);
        PatternDef<Fact> made = pattern(fact);
        String list = pattern.list();
        if (list != null) {
            made.expr(
                    next(),
                    FINDINGS,
                    new Alpha(
                            next(),
                            (found, findings) ->
                                    found instanceof WordUse use && use.list().equals(list)));
        }
        pattern.conditions()
                .forEach(condition -> made.expr(
                        next(),
                        FINDINGS,
                        new Alpha(next(), (found, findings) -> condition.holds(found, findings::words))));
        items.add(made);
        for (Join join : pattern.joins()) {
            Variable<Fact> earlier =
                    Objects.requireNonNull(facts.get(join.left().pattern()));
            if (join.relation().needsPassage()) {
                items.add(exists(passage(join, earlier, fact)));
            } else {
                made.expr(
                        next(),
                        earlier,
                        FINDINGS,
                        new Beta<>(next(), (found, other, findings) -> join.holds(other, found, findings::words)));
            }
        }
        return items;
    }

    private ViewItemBuilder<?> passage(Join join, Variable<Fact> left, Variable<Fact> right) {
        boolean sentence = join.relation() == Join.Relation.ONE_SENTENCE;
        return pattern(declarationOf(Passage.class))
                .expr(
                        next(),
                        left,
                        right,
                        new Beta<Passage, Fact, Fact>(
                                next(),
                                (passage, one, other) ->
                                        join.within(sentence ? passage.span() : passage.paragraph(), one, other)));
    }

    private ViewItemBuilder<?> none(Pattern pattern) {
        List<ViewItemBuilder<?>> items = items(pattern);
        ViewItemBuilder<?>[] rest = items.stream().skip(1).toArray(ViewItemBuilder<?>[]::new);
        return not(rest.length == 0 ? items.get(0) : and(items.get(0), rest));
    }

    @SuppressWarnings("unchecked")
    private Variable<Fact> declare(Pattern pattern) {
        Variable<Fact> fact = (Variable<Fact>) declarationOf(pattern.kind().type(), "$" + facts.size());
        facts.put(pattern.name(), fact);
        return fact;
    }

    private RuleItemBuilder<?> action() {
        List<String> names = rule.patterns().stream()
                .filter(pattern -> !pattern.absent())
                .map(Pattern::name)
                .toList();
        List<Variable<?>> variables = new ArrayList<>();
        names.forEach(name -> variables.add(Objects.requireNonNull(facts.get(name))));
        variables.add(FINDINGS);
        // The first argument is the context of the rule, the last the findings.
        BlockN flag = arguments -> {
            Map<String, Fact> found = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                found.put(names.get(i), (Fact) arguments[i + 1]);
            }
            flag((RuleContext) arguments[0], (Findings) arguments[names.size() + 1], found);
        };
        return () -> new ConsequenceImpl(flag, variables.toArray(Variable<?>[]::new), true, false, "java");
    }

    private void flag(RuleContext context, Findings findings, Map<String, Fact> found) {
        Evidence[] evidence = rule.also().stream()
                .map(also -> findings.also(
                        also.words()
                                .span(Objects.requireNonNull(
                                        found.get(also.words().pattern()))),
                        also.label()))
                .toArray(Evidence[]::new);
        Fact marked = Objects.requireNonNull(found.get(rule.mark().pattern()));
        findings.flag(context, rule.mark().span(marked), rule.message().of(found, findings::words), evidence);
    }

    /** A name for the next expression: equal names would let Drools take one for the other. */
    private String next() {
        return rule.check().id() + "#" + expressions++;
    }

    private record Alpha(String getExpressionHash, Predicate2<Fact, Findings> test)
            implements Predicate2<Fact, Findings>, HashedExpression {
        @Override
        public boolean test(Fact fact, Findings findings) throws Exception {
            return test.test(fact, findings);
        }
    }

    private record Beta<A, B, C>(String getExpressionHash, Predicate3<A, B, C> test)
            implements Predicate3<A, B, C>, HashedExpression {
        @Override
        public boolean test(A fact, B other, C third) throws Exception {
            return test.test(fact, other, third);
        }
    }
}
