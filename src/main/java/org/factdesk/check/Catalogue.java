package org.factdesk.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All checks this build knows, by id. */
public final class Catalogue {
    /** Where compiled rules, their pages and the two tables stand among the classes. */
    public static final String FOLDER = "org/factdesk/rules/";

    /** The table of checks, one a line. */
    public static final String INDEX = FOLDER + "checks.tsv";

    /** The classes of the compiled rules, one a line. */
    public static final String MODELS = FOLDER + "models.txt";

    private final Map<String, Check> checks;
    private final Map<String, Authored> authored;

    private Catalogue(Map<String, Check> checks, Map<String, Authored> authored) {
        this.checks = Collections.unmodifiableMap(checks);
        this.authored = Map.copyOf(authored);
    }

    /**
     * A check that a desk has written.
     *
     * @param page what {@link #page} gives
     * @param rule what {@link #rule} gives
     */
    public record Authored(Check check, String page, String rule) {}

    /** The checks that were compiled into this build. */
    public static Catalogue load() {
        return of(resource(INDEX).lines().map(Check::fromLine).toList());
    }

    /** A catalogue of {@code checks}. */
    public static Catalogue of(Collection<Check> checks) {
        Map<String, Check> byId = new TreeMap<>();
        checks.forEach(check -> byId.put(check.id(), check));
        return new Catalogue(byId, Map.of());
    }

    /** These checks and {@code others}, which have ids of their own. */
    public Catalogue with(Collection<Authored> others) {
        Map<String, Check> byId = new TreeMap<>(checks);
        Map<String, Authored> all = new TreeMap<>(authored);
        for (Authored other : others) {
            byId.put(other.check().id(), other.check());
            all.put(other.check().id(), other);
        }
        return new Catalogue(byId, all);
    }

    /** All checks, sorted by id. */
    public Collection<Check> all() {
        return checks.values();
    }

    /** The check called {@code id}, or null. */
    public @Nullable Check find(String id) {
        return checks.get(id);
    }

    /** The check called {@code id}, which must exist. */
    public Check get(String id) {
        Check check = checks.get(id);
        if (check == null) {
            throw new IllegalArgumentException("no such check: " + id);
        }
        return check;
    }

    /** The page of {@code check} as Markdown, front matter and examples included. */
    public String page(Check check) {
        Authored own = authored.get(check.id());
        return own == null ? resource(check.page()) : own.page();
    }

    /** What the rule of {@code check} asks for, as it is written. */
    public String rule(Check check) {
        Authored own = authored.get(check.id());
        return own == null ? resource(check.rule()) : own.rule();
    }

    /** The class names of the compiled rules. */
    public List<String> models() {
        return resource(MODELS).lines().toList();
    }

    private static String resource(String name) {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from this build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
