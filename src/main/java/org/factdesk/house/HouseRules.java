package org.factdesk.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.check.Catalogue;
import org.factdesk.lexicon.WordList;
import org.factdesk.text.Problem;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlMap;

/** The rules of a desk, sorted by id. */
public record HouseRules(List<HouseRule> rules) {
    /** A desk without rules of its own. */
    public static final HouseRules NONE = new HouseRules(List.of());

    /** What stands in place of a release in the catalogue. */
    static final String SINCE = "this desk";

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_FILES = 1000;

    public HouseRules {
        rules = List.copyOf(rules);
    }

    /** Whether {@code folder} holds rules. */
    public static boolean in(Path folder) {
        try {
            return !files(folder).isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The rules of the files {@code *.yaml} in {@code folder}, those without a mistake. Nothing follows links or goes into folders.
     *
     * @param name the folder as the user knows it, for problems
     * @param known the checks that have their ids already
     */
    public static HouseRules read(Path folder, String name, Catalogue known, Consumer<Problem> problems) {
        Map<String, HouseRule> rules = new TreeMap<>();
        try {
            List<Path> files = files(folder);
            if (files.size() > MOST_FILES) {
                problems.accept(new Problem(
                        name,
                        0,
                        "there are " + files.size() + " files of rules; " + MOST_FILES + " are allowed",
                        null));
                return NONE;
            }
            if (files.isEmpty()) {
                problems.accept(new Problem(name, 0, "there are no rules here: no files *.yaml", null));
            }
            for (Path file : files) {
                read(file, name + "/" + file.getFileName(), known, problems, rules);
            }
        } catch (IOException failed) {
            problems.accept(new Problem(name, 0, "the folder of rules cannot be read", null));
        }
        return new HouseRules(List.copyOf(rules.values()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static void read(
            Path file, String name, Catalogue known, Consumer<Problem> problems, Map<String, HouseRule> rules)
            throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            problems.accept(new Problem(name, 0, "a file of rules may have 1 MB at most; part it", null));
            return;
        }
        AtomicInteger mistakes = new AtomicInteger();
        Consumer<Problem> counted = problem -> {
            mistakes.incrementAndGet();
            problems.accept(problem);
        };
        String text = text(file, name, counted);
        YamlMap root = YamlFile.read(name, text, counted);
        if (root == null) {
            return;
        }
        boolean several = root.get("rules") != null;
        if (several) {
            root.allow(java.util.Set.of("rules"));
        }
        List<YamlMap> maps = several ? root.maps("rules") : List.of(root);
        for (int i = 0; i < maps.size(); i++) {
            YamlMap map = maps.get(i);
            int end = i + 1 < maps.size() ? maps.get(i + 1).line() : Integer.MAX_VALUE;
            int before = mistakes.get();
            HouseRule rule = RuleReader.read(map, name, lines(text, map.line(), end));
            if (rule != null) {
                unique(rule, map, known, rules);
            }
            if (rule != null && mistakes.get() == before) {
                rules.put(rule.check().id(), rule);
            }
        }
    }

    /** The lines from {@code first} to the one before {@code end}, without what they are indented by. */
    private static String lines(String text, int first, int end) {
        List<String> lines =
                text.lines().skip(first - 1L).limit((long) end - first).toList();
        String start = lines.isEmpty() ? "" : lines.get(0).replaceFirst("^( *)-", "$1 ");
        return Stream.concat(Stream.of(start), lines.stream().skip(1))
                .collect(Collectors.joining("\n"))
                .stripTrailing()
                .stripIndent();
    }

    private static String text(Path file, String name, Consumer<Problem> problems) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException wrong) {
            problems.accept(new Problem(name, 0, "the rules are not UTF-8; save them as such", null));
            return "";
        }
    }

    private static void unique(HouseRule rule, YamlMap map, Catalogue known, Map<String, HouseRule> rules) {
        String id = rule.check().id();
        if (known.find(id) != null) {
            map.wrong("'" + id + "' is a check of factdesk; give your rule another id");
        }
        HouseRule other = rules.get(id);
        if (other != null) {
            map.wrong("there is a rule '" + id + "' already, at " + other.file() + ":" + other.line());
        }
    }

    /** {@code known} and these. */
    public Catalogue addTo(Catalogue known) {
        return known.with(rules.stream()
                .map(rule -> new Catalogue.Authored(rule.check(), rule.page(), rule.source()))
                .toList());
    }

    /** The words to look for. */
    public List<WordList> words() {
        List<WordList> words = new ArrayList<>();
        rules.forEach(rule -> words.addAll(rule.lists()));
        return words;
    }
}
