package org.factdesk.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.text.Meta;
import org.factdesk.text.Problem;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlItem;
import org.factdesk.yaml.YamlList;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.jspecify.annotations.Nullable;

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

    /** The entries of the front matter by their keys in lower case; the first mistake in them makes the draft unreadable. */
    private static final class Entries {
        private static final int FIRST_LINE = 2;
        private final Map<String, YamlItem> entries = new HashMap<>();

        Entries(String yaml) throws Unreadable {
            List<Problem> problems = new ArrayList<>();
            YamlMap map = YamlFile.read("", FIRST_LINE, yaml, problems::add);
            if (!problems.isEmpty()) {
                Problem first = problems.get(0);
                throw new Unreadable(first.line(), "the front matter: " + first.message(), first.excerpt());
            }
            if (map != null) {
                map.keys().forEach(key -> entries.put(key.value().toLowerCase(Locale.ROOT), map.get(key.value())));
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
                    language == null ? "en" : language,
                    text("correction-of"));
        }

        private @Nullable LocalDate day(String... keys) throws Unreadable {
            for (String key : keys) {
                if (entries.get(key) instanceof YamlText text && !text.value().isBlank()) {
                    return day(key, text);
                }
            }
            return null;
        }

        private static LocalDate day(String key, YamlText written) throws Unreadable {
            String value = written.value();
            LocalDate day = IsoDay.of(value);
            LocalDate known = day == null ? WrittenDay.of(value) : day;
            if (known == null) {
                throw new Unreadable(
                        written.line(), key + " is \"" + value + "\"; write a day like 2026-02-04", key + ": " + value);
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
                YamlItem item = entries.get(key);
                List<YamlItem> items =
                        item instanceof YamlList list ? list.items() : item == null ? List.of() : List.of(item);
                for (YamlItem each : items) {
                    if (each instanceof YamlText text && !text.value().isBlank()) {
                        texts.add(text.value());
                    }
                }
            }
            return texts;
        }
    }
}
