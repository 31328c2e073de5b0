package org.factdesk.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.factdesk.check.Catalogue;
import org.factdesk.house.HouseRules;
import org.kie.api.KieBase;

/** The compiled rules of this build, and those of a desk. */
record Rulebook(List<Model> models) {

    Rulebook {
        models = List.copyOf(models);
    }

    static Rulebook load(Catalogue catalogue) {
        return new Rulebook(catalogue.models().stream().map(Rulebook::instance).toList());
    }

    /** These rules and those of a desk. */
    Rulebook with(HouseRules house, DrlRules drl) {
        List<Model> all = new ArrayList<>(models);
        all.addAll(drl.models());
        if (!house.rules().isEmpty()) {
            all.add(HouseModel.of(house));
        }
        return new Rulebook(all);
    }

    private static Model instance(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a rule class of this build is broken: " + name, e);
        }
    }

    /** The ids of the rules, sorted. */
    List<String> rules() {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(rule -> rule.getName())
                .sorted()
                .toList();
    }

    /** A knowledge base of the rules that are {@code wanted} by id; the others are not even built. */
    KieBase kieBase(Predicate<String> wanted) {
        return KieBaseBuilder.createKieBaseFromModel(
                models.stream().map(model -> only(model, wanted)).toList());
    }

    static Model only(Model model, Predicate<String> wanted) {
        ModelImpl kept = new ModelImpl(model.getName());
        kept.withRules(model.getRules().stream()
                .filter(rule -> wanted.test(rule.getName()))
                .toList());
        kept.withQueries(model.getQueries());
        kept.withGlobals(model.getGlobals());
        model.getTypeMetaDatas().forEach(kept::addTypeMetaData);
        return kept;
    }
}
