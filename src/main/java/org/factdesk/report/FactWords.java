package org.factdesk.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Identified;
import org.factdesk.claim.Source;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Facts in words: what kind each is, the words it was read from, and what was read. */
final class FactWords {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final int LONGEST = 90;

    private final Article article;

    FactWords(Article article) {
        this.article = article;
    }

    /** The kind of {@code fact} with its words and their place, and a line for each thing that was read there. */
    List<String> rows(Fact fact) {
        List<String> rows = new ArrayList<>();
        if (fact.span().length() == 0) {
            rows.add(kind(fact.getClass()));
        } else {
            Location at = article.offsets().locate(fact.span());
            rows.add(kind(fact.getClass()) + " " + quoted(fact.span()) + ", line " + at.line() + ", column "
                    + at.column());
        }
        if (fact instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                String value = component.getName().equals("span") ? "" : value(read(record, component));
                if (!value.isEmpty()) {
                    rows.add("  " + words(component.getName()) + ": " + value);
                }
            }
        }
        return rows;
    }

    private String value(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Span span) {
            return quoted(span);
        }
        if (value instanceof Identified named) {
            return quoted(named.span()) + (named.id() == null ? "" : " = " + named.id());
        }
        if (value instanceof Fact fact) {
            return kind(fact.getClass()) + " " + quoted(fact.span());
        }
        if (value instanceof Source source) {
            String who = source.fillers().stream()
                    .map(filler -> quoted(filler.span()) + (filler.id() == null ? "" : " = " + filler.id()))
                    .collect(Collectors.joining(", "));
            return (kind(source.getClass()) + " " + who).strip();
        }
        return plain(value);
    }

    private String plain(Object value) {
        if (value instanceof Enum<?> choice) {
            return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::value).collect(Collectors.joining(", "));
        }
        if (value instanceof Record record) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                String part = value(read(record, component));
                if (!part.isEmpty()) {
                    parts.add(words(component.getName()) + " " + part);
                }
            }
            return String.join(", ", parts);
        }
        return value.toString();
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a fact cannot be read: " + component, e);
        }
    }

    private String quoted(Span span) {
        String words = article.line(span);
        return "“" + (words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…") + "”";
    }

    private static String kind(Class<?> type) {
        return words(type.getSimpleName());
    }

    private static String words(String name) {
        return HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
