package org.factdesk.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Which checks a desk wants, how grave it takes them, and what it asks of a draft.
 *
 * @param base what holds for checks the desk says nothing of
 * @param checks what it says of single checks
 * @param exceptions what it says of them for some files; later ones win
 * @param policy the demands of its style guide
 */
public record Profile(Base base, Map<String, Level> checks, List<ForFiles> exceptions, Policy policy) {

    /** What the catalogue says. */
    public static final Profile DEFAULT = new Profile(Base.DEFAULT, Map.of(), List.of(), Policy.DEFAULT);

    /** What holds for a check unless the desk says otherwise. */
    public enum Base {
        /** As the page of the check says. */
        DEFAULT,
        /** On, even where its page says off. */
        STRICT,
        /** As its page says; findings of severity info are left out. */
        CI
    }

    /** What holds for some files. */
    public record ForFiles(Scope files, Map<String, Level> checks) {
        public ForFiles {
            checks = Map.copyOf(checks);
        }

        ForFiles only(Set<String> ids) {
            Map<String, Level> wanted = new HashMap<>(checks);
            wanted.keySet().retainAll(ids);
            return new ForFiles(files, wanted);
        }
    }

    public Profile {
        checks = Map.copyOf(checks);
        exceptions = List.copyOf(exceptions);
    }

    /** The same desk with those checks of {@code catalogue} only that {@code ids} names; they are on, as grave as it takes them. */
    public Profile only(Set<String> ids, Catalogue catalogue) {
        Map<String, Level> wanted = new HashMap<>();
        for (Check check : catalogue.all()) {
            Level own = checks.getOrDefault(check.id(), Level.ON);
            boolean on = ids.contains(check.id());
            wanted.put(check.id(), on && own != Level.OFF ? own : on ? Level.ON : Level.OFF);
        }
        return new Profile(
                base,
                wanted,
                exceptions.stream().map(exception -> exception.only(ids)).toList(),
                policy);
    }

    /** Whether {@code check} runs for any file. */
    public boolean wants(Check check) {
        return severity(check, level(check)) != null
                || exceptions.stream()
                        .map(exception -> exception.checks().get(check.id()))
                        .anyMatch(level -> level != null && severity(check, level) != null);
    }

    /** How grave a finding of {@code check} is in the file at {@code path}; null where nothing is to be said of it there. */
    public @Nullable Severity severity(Check check, String path) {
        Level level = level(check);
        for (ForFiles exception : exceptions) {
            Level other = exception.checks().get(check.id());
            if (other != null && exception.files().holds(path)) {
                level = other;
            }
        }
        return severity(check, level);
    }

    private Level level(Check check) {
        Level own = checks.get(check.id());
        if (own != null) {
            return own;
        }
        return switch (base) {
            case STRICT -> Level.ON;
            case DEFAULT, CI -> check.enabled() ? Level.ON : Level.OFF;
        };
    }

    private @Nullable Severity severity(Check check, Level level) {
        Severity severity = level.severity(check);
        return base == Base.CI && severity == Severity.INFO ? null : severity;
    }
}
