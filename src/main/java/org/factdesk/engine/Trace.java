package org.factdesk.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.check.Finding;
import org.factdesk.check.Grounds;
import org.factdesk.claim.Fact;
import org.factdesk.text.Span;

/** Which facts the rules have found for what they say; kept only where somebody asks for an explanation. */
final class Trace {
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::span)
            .thenComparing(fact -> fact.getClass().getSimpleName())
            .thenComparing(Fact::toString);

    private final Map<Place, Set<Fact>> facts = new HashMap<>();

    private record Place(String check, Span span) {}

    /** Keeps what a rule has matched: facts, and where it gathers them, collections of facts. */
    void add(String check, Span span, List<Object> matched) {
        Set<Fact> found = facts.computeIfAbsent(new Place(check, span), place -> new LinkedHashSet<>());
        for (Object object : matched) {
            if (object instanceof Fact fact) {
                found.add(fact);
            } else if (object instanceof Collection<?> several) {
                several.stream().filter(Fact.class::isInstance).forEach(fact -> found.add((Fact) fact));
            }
        }
    }

    /** What {@code finding} rests on. */
    Grounds grounds(Finding finding) {
        List<Fact> found = new ArrayList<>(facts.getOrDefault(new Place(finding.check(), finding.span()), Set.of()));
        found.sort(ORDER);
        return new Grounds(finding, found);
    }
}
