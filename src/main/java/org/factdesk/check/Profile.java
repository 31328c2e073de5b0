package org.factdesk.check;

import java.util.Set;

/** Which checks a desk wants. */
public record Profile(Set<String> off, Set<String> on) {

    /** What the catalogue says. */
    public static final Profile DEFAULT = new Profile(Set.of(), Set.of());

    public Profile {
        off = Set.copyOf(off);
        on = Set.copyOf(on);
    }

    /** Whether {@code check} runs. */
    public boolean wants(Check check) {
        return !off.contains(check.id()) && (check.enabled() || on.contains(check.id()));
    }
}
