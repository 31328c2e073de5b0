package org.factdesk.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.drools.model.Model;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.text.Problem;

/** Compiled rules of a desk that are Java: loaded from a jar, by a loader that knows nothing but facts and values. */
public final class DrlRules {
    /** A desk without such rules. */
    public static final DrlRules NONE = new DrlRules(List.of(), List.of());

    /** Where their classes must stand: the package of each file of rules, or one below it. */
    public static final String PACKAGE = "org.factdesk.rules.desk";

    static final String FOLDER = PACKAGE.replace('.', '/') + "/";

    private static final long MOST_BYTES = 32L << 20;

    private final List<Model> models;
    private final List<Catalogue.Authored> checks;

    private DrlRules(List<Model> models, List<Catalogue.Authored> checks) {
        this.models = List.copyOf(models);
        this.checks = List.copyOf(checks);
    }

    /**
     * The rules in {@code jar}, as the rule compiler writes them; none where one of them touches what rules must not.
     *
     * @param name the folder they come from as the user knows it, for problems
     * @param known the checks that have their ids already
     */
    public static DrlRules load(Path jar, String name, Catalogue known, Consumer<Problem> problems) {
        Consumer<String> wrong = message -> problems.accept(new Problem(name, 0, message, null));
        try {
            Map<String, byte[]> entries = entries(jar);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                String forbidden = entry.getKey().endsWith(".class") ? DrlGate.forbidden(entry.getValue()) : null;
                if (forbidden != null) {
                    wrong.accept("rules may use facts and plain values only; these use " + forbidden.replace('/', '.')
                            + ". None of the DRL here is run");
                    return NONE;
                }
            }
            return load(entries, known, wrong);
        } catch (IOException | ReflectiveOperationException | LinkageError broken) {
            wrong.accept("the compiled rules cannot be loaded: " + broken);
            return NONE;
        }
    }

    private static DrlRules load(Map<String, byte[]> entries, Catalogue known, Consumer<String> wrong)
            throws IOException, ReflectiveOperationException {
        List<Catalogue.Authored> checks = new ArrayList<>();
        for (String line : text(entries, Catalogue.INDEX).lines().toList()) {
            Check check = Check.fromLine(line);
            checks.add(new Catalogue.Authored(check, text(entries, check.page()), text(entries, check.rule())));
        }
        Loader loader = new Loader(entries);
        List<Model> models = new ArrayList<>();
        for (String model : text(entries, Catalogue.MODELS).lines().toList()) {
            models.add(loader.loadClass(model)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance());
        }
        Set<String> ids = new HashSet<>();
        checks.forEach(check -> ids.add(check.check().id()));
        for (String rule : new Rulebook(models).rules()) {
            if (!ids.contains(rule)) {
                wrong.accept("the rule \"" + rule + "\" is not called like its file");
                return NONE;
            }
        }
        for (String id : ids.stream().sorted().toList()) {
            if (known.find(id) != null) {
                wrong.accept("'" + id + "' is a check already; give your rule and its files another name");
                return NONE;
            }
        }
        return new DrlRules(models, checks);
    }

    private static String text(Map<String, byte[]> entries, String name) throws IOException {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new IOException(name + " is missing");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(Path jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        long left = MOST_BYTES;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readNBytes((int) left + 1);
                left -= bytes.length;
                if (left < 0) {
                    throw new IOException("they are too large");
                }
                entries.put(entry.getName(), bytes);
            }
        }
        return entries;
    }

    List<Model> models() {
        return models;
    }

    /** {@code known} and these. */
    public Catalogue addTo(Catalogue known) {
        return known.with(checks);
    }

    /** Gives rules the classes they may name, and their own. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes = new HashMap<>();

        Loader(Map<String, byte[]> entries) {
            super(DrlRules.class.getClassLoader());
            entries.forEach((name, bytes) -> {
                if (name.startsWith(FOLDER) && name.endsWith(".class")) {
                    classes.put(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), bytes);
                }
            });
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] own = classes.get(name);
                if (own != null) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded != null ? loaded : defineClass(name, own, 0, own.length);
                }
                if (!DrlGate.opens(name.replace('.', '/')) && !name.startsWith("java.lang.")) {
                    throw new ClassNotFoundException(name + " is closed to rules");
                }
                return super.loadClass(name, resolve);
            }
        }
    }
}
