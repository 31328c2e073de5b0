package org.factdesk.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Collects the roles of a claim in a fixed order. */
final class Roles {
    private final Map<String, List<Span>> spans = new LinkedHashMap<>();

    Roles add(String role, @Nullable Fact fact) {
        return fact == null ? this : add(role, fact.span());
    }

    Roles add(String role, Span span) {
        spans.computeIfAbsent(role, r -> new ArrayList<>()).add(span);
        return this;
    }

    Roles addAll(String role, List<? extends Fact> facts) {
        facts.forEach(fact -> add(role, fact.span()));
        return this;
    }

    Map<String, List<Span>> build() {
        return Collections.unmodifiableMap(spans);
    }
}
