package org.factdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.check.Catalogue;
import org.factdesk.engine.DrlRules;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** A folder of the desk's rules that may hold some in DRL: {@code <topic>/<check>.drl} with {@code <check>.md} beside it. */
final class DrlFolder {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 500;

    private final Path folder;
    private final String name;
    private final Consumer<Problem> problems;

    /**
     * The rules in {@code folder}.
     *
     * @param name the folder as the user knows it, for problems
     */
    DrlFolder(Path folder, String name, Consumer<Problem> problems) {
        this.folder = folder;
        this.name = name;
        this.problems = problems;
    }

    /** Whether {@code folder} holds rules in DRL. */
    static boolean holdsDrl(Path folder) {
        return !files(folder).isEmpty();
    }

    /**
     * The rules, compiled; none where there are none, or one has a mistake, or they are not allowed.
     *
     * @param allowed whether the user wants them run
     * @param cache where they are kept compiled, null for the user's own folder
     * @param known the checks that have their ids already
     */
    DrlRules rules(boolean allowed, @Nullable Path cache, Catalogue known) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            return DrlRules.NONE;
        }
        if (!allowed) {
            wrong(
                    files.get(0),
                    "rules in DRL are program code and are not run; add --allow-drl if you trust whoever wrote them,"
                            + " or write them in YAML");
            return DrlRules.NONE;
        }
        if (files.size() > MOST_FILES) {
            problems.accept(new Problem(name, 0, MOST_FILES + " rules in DRL are allowed; there are more", null));
            return DrlRules.NONE;
        }
        return files.stream().allMatch(this::sound) ? compiled(files, cache, known) : DrlRules.NONE;
    }

    private DrlRules compiled(List<Path> files, @Nullable Path cache, Catalogue known) {
        try {
            Path jar = DrlCompilation.jar(folder, files, cache);
            return DrlRules.load(jar, name, known, problems);
        } catch (IOException | Mistake failed) {
            problems.accept(new Problem(name, 0, String.valueOf(failed.getMessage()), null));
            return DrlRules.NONE;
        }
    }

    /** Whether the file can be given to the compiler. */
    private boolean sound(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return wrong(file, "a rule may have 1 MB at most");
            }
            Matcher declared = PACKAGE.matcher(Files.readString(file, StandardCharsets.UTF_8));
            String own = declared.find() ? declared.group(1) : "";
            return own.equals(DrlRules.PACKAGE)
                    || own.startsWith(DrlRules.PACKAGE + ".")
                    || wrong(file, "the package of a desk's rule must be " + DrlRules.PACKAGE);
        } catch (IOException failed) {
            return wrong(file, "this rule cannot be read as UTF-8");
        }
    }

    private boolean wrong(Path file, String message) {
        String shown = name + "/" + folder.relativize(file).toString().replace('\\', '/');
        problems.accept(new Problem(shown, 0, message, null));
        return false;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files =
                Files.find(folder, 2, (file, attributes) -> file.toString().endsWith(".drl"))) {
            return files.sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
