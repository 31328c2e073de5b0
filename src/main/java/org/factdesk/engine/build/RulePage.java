package org.factdesk.engine.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.check.Check;
import org.factdesk.check.Severity;
import org.factdesk.check.Topic;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlMap;

/** The page of one rule: its front matter read into a {@link Check}. */
record RulePage(Path file, Check check) {
    private static final String FENCE = "---\n";
    private static final Set<String> KEYS =
            Set.of("summary", "severity", "lifecycle", "since", "needs", "precision", "enabled");
    private static final Pattern PRECISION = Pattern.compile("(\\d+)/(\\d+)");

    /** The page that belongs to the rule in {@code drl}. */
    static RulePage of(Path drl) {
        String id = stem(drl);
        Path page = drl.resolveSibling(id + ".md");
        if (!Files.isRegularFile(page)) {
            throw new RuleException(drl.toString(), 0, "has no page " + page.getFileName() + " beside it");
        }
        Map<String, String> front = frontMatter(page);
        front.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new RuleException(
                    page.toString(),
                    1,
                    "unknown key " + key + "; allowed are "
                            + KEYS.stream().sorted().toList());
        });
        return new RulePage(
                page,
                new Check(
                        id,
                        choice(Topic.class, page, "topic", folder(drl)),
                        choice(Severity.class, page, "severity", required(page, front, "severity")),
                        choice(Check.Lifecycle.class, page, "lifecycle", required(page, front, "lifecycle")),
                        required(page, front, "since"),
                        required(page, front, "needs"),
                        required(page, front, "summary"),
                        precision(page, front.getOrDefault("precision", "")),
                        !"false".equals(front.get("enabled"))));
    }

    /** Right and read, counted by hand on real news. */
    private static String precision(Path page, String value) {
        Matcher shares = PRECISION.matcher(value);
        if (!value.isEmpty()
                && !(shares.matches() && Integer.parseInt(shares.group(1)) <= Integer.parseInt(shares.group(2)))) {
            throw new RuleException(
                    page.toString(), 1, "precision is " + value + "; write findings right/findings read, like 38/40");
        }
        return value;
    }

    static String stem(Path file) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String folder(Path drl) {
        Path topic = Objects.requireNonNull(drl.getParent()).getFileName();
        return Objects.requireNonNull(topic).toString();
    }

    private static Map<String, String> frontMatter(Path page) {
        String text = read(page);
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            throw new RuleException(page.toString(), 1, "a page begins with front matter between two lines ---");
        }
        YamlMap map = YamlFile.read(page.toString(), 2, text.substring(FENCE.length(), end + 1), problem -> {
            throw new RuleException(problem.path(), problem.line(), problem.message());
        });
        Map<String, String> front = new TreeMap<>();
        if (map != null) {
            map.keys()
                    .forEach(key -> front.put(
                            key.value(), String.valueOf(map.string(key.value())).strip()));
        }
        return front;
    }

    private static String required(Path page, Map<String, String> front, String key) {
        String value = front.get(key);
        if (value == null || value.isEmpty() || value.indexOf('\t') >= 0 || value.indexOf('\n') >= 0) {
            throw new RuleException(page.toString(), 1, "the front matter needs one line " + key + ": …");
        }
        return value;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Path page, String key, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        String allowed = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
        throw new RuleException(page.toString(), 1, key + " is " + value + "; allowed are " + allowed);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RuleException(file.toString(), 0, "cannot be read as UTF-8: " + e.getMessage());
        }
    }
}
