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
    private final Map<String, List<Filler>> fillers = new LinkedHashMap<>();

    Roles add(String role, @Nullable Identified filler) {
        return filler == null ? this : add(role, new Filler(filler.span(), filler.id()));
    }

    Roles add(String role, Span span) {
        return add(role, new Filler(span, null));
    }

    Roles add(String role, Filler filler) {
        fillers.computeIfAbsent(role, r -> new ArrayList<>()).add(filler);
        return this;
    }

    Roles addAll(String role, List<? extends Identified> all) {
        all.forEach(filler -> add(role, filler));
        return this;
    }

    Map<String, List<Filler>> build() {
        return Collections.unmodifiableMap(fillers);
    }
}
