package org.factdesk.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.check.Finding;
import org.jspecify.annotations.Nullable;

/** The decisions of a desk, one a finding; never changed, each change gives others. */
public final class Decisions {
    /** Of a desk that has decided nothing. */
    public static final Decisions NONE = new Decisions(Map.of());

    private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::path)
            .thenComparing(Decision::check)
            .thenComparing(Decision::words)
            .thenComparing(Decision::fingerprint);

    private final Map<String, Decision> byFingerprint;

    private Decisions(Map<String, Decision> byFingerprint) {
        this.byFingerprint = byFingerprint;
    }

    /** The given ones; of two on one finding, the later holds. */
    public static Decisions of(Collection<Decision> decisions) {
        Map<String, Decision> byFingerprint = new TreeMap<>();
        decisions.forEach(decision -> byFingerprint.put(decision.fingerprint(), decision));
        return new Decisions(Collections.unmodifiableMap(byFingerprint));
    }

    /** What was decided of {@code finding}; null for nothing. */
    public @Nullable Decision on(Finding finding) {
        return byFingerprint.get(finding.fingerprint());
    }

    /** All of them, by draft, check and words. */
    public List<Decision> all() {
        return byFingerprint.values().stream().sorted(ORDER).toList();
    }

    /** These and {@code decision}, in the place of any other on its finding. */
    public Decisions and(Decision decision) {
        return and(List.of(decision));
    }

    /** These and {@code others}, which hold where both speak of one finding. */
    public Decisions and(Collection<Decision> others) {
        List<Decision> all = new ArrayList<>(byFingerprint.values());
        all.addAll(others);
        return of(all);
    }

    /** These without the one on the finding with {@code fingerprint}. */
    public Decisions without(String fingerprint) {
        return of(byFingerprint.values().stream()
                .filter(decision -> !decision.fingerprint().equals(fingerprint))
                .toList());
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return byFingerprint.isEmpty();
    }
}
