package org.factdesk.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What stands between two lines of three hyphens at the head of a Markdown file.
 *
 * @param meta what it says about the article
 * @param end where the body begins
 */
record FrontMatter(Meta meta, int end) {
    private static final Pattern OPEN = Pattern.compile("---[ \\t]*\\R(?=---|\\.\\.\\.|#|\\R|[\\w\"'-]+[ \\t]*:)");
    private static final Pattern CLOSE = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.MULTILINE);

    /** The front matter of {@code file}; empty where it has none. */
    static FrontMatter of(String file) throws Unreadable {
        Matcher open = OPEN.matcher(file);
        if (!open.lookingAt()) {
            return new FrontMatter(Meta.NONE, 0);
        }
        Matcher close = CLOSE.matcher(file).region(open.end(), file.length());
        if (!close.find()) {
            throw new Unreadable(1, "the front matter has no end; close it with a line ---", null);
        }
        String yaml = file.substring(open.end(), close.start());
        return new FrontMatter(new Entries(yaml).meta(), close.end());
    }

    /** The entries of the front matter by their keys in lower case. */
    private static final class Entries {
        private static final int LINES_BEFORE = 2;
        private final Map<String, Node> entries = new HashMap<>();
        private final String yaml;

        Entries(String yaml) throws Unreadable {
            this.yaml = yaml;
            try {
                Node root = new Compose(LoadSettings.builder().build())
                        .composeString(yaml)
                        .orElse(null);
                if (root != null) {
                    read(root);
                }
            } catch (MarkedYamlEngineException broken) {
                int line = broken.getProblemMark().map(mark -> mark.getLine()).orElse(0);
                throw wrong(line, "the front matter is not YAML: " + broken.getProblem());
            } catch (YamlEngineException broken) {
                throw wrong(0, "the front matter is not YAML: " + broken.getMessage());
            }
        }

        private void read(Node root) throws Unreadable {
            if (!(root instanceof MappingNode mapping)) {
                throw wrong(0, "the front matter must be lines of \"key: value\"");
            }
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue().toLowerCase(Locale.ROOT), entry.getValueNode());
                }
            }
        }

        Meta meta() throws Unreadable {
            String dateline = text("dateline");
            LocalDate day = day("asof", "as-of", "date", "published");
            String language = text("language", "lang");
            return new Meta(
                    day == null && dateline != null ? Dateline.day(dateline) : day,
                    text("title", "headline"),
                    text("standfirst", "summary", "description", "subtitle"),
                    dateline,
                    texts("authors", "author", "byline"),
                    language == null ? "en" : language);
        }

        private @Nullable LocalDate day(String... keys) throws Unreadable {
            for (String key : keys) {
                Node node = entries.get(key);
                if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                    return day(key, scalar);
                }
            }
            return null;
        }

        private LocalDate day(String key, ScalarNode value) throws Unreadable {
            LocalDate day = IsoDay.of(value.getValue());
            LocalDate known = day == null ? WrittenDay.of(value.getValue()) : day;
            if (known == null) {
                int line = value.getStartMark().map(mark -> mark.getLine()).orElse(0);
                throw wrong(line, key + " is \"" + value.getValue() + "\"; write a day like 2026-02-04");
            }
            return known;
        }

        private @Nullable String text(String... keys) {
            List<String> texts = texts(keys);
            return texts.isEmpty() ? null : texts.get(0);
        }

        private List<String> texts(String... keys) {
            List<String> texts = new ArrayList<>();
            for (String key : keys) {
                Node node = entries.get(key);
                if (node instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else if (node instanceof SequenceNode sequence) {
                    for (Node item : sequence.getValue()) {
                        if (item instanceof ScalarNode scalar) {
                            texts.add(scalar.getValue());
                        }
                    }
                }
            }
            texts.removeIf(String::isBlank);
            return texts;
        }

        private Unreadable wrong(int line, String message) {
            Lines lines = Lines.of(yaml);
            String excerpt =
                    line < lines.count() ? lines.span(line + 1).in(yaml).strip() : null;
            return new Unreadable(line + LINES_BEFORE, message, excerpt);
        }
    }
}
