package org.factdesk.house;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.factdesk.claim.Day;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Identified;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact that rules can ask for.
 *
 * @param name what rules call it
 * @param type the record behind it
 * @param meaning it in a few words
 * @param fields what can be read off it, by name, in the order of the table
 */
public record FactKind(String name, Class<? extends Fact> type, String meaning, Map<String, Field> fields) {

    /** The field called {@code name}, null where there is none. */
    public @Nullable Field field(String name) {
        return fields.get(name);
    }

    /** The names of its fields. */
    public Collection<String> names() {
        return fields.keySet();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes one row of the table. */
    static final class Row<F extends Fact> {
        private final String name;
        private final Class<F> type;
        private final String meaning;
        private final Map<String, Field> fields = new LinkedHashMap<>();

        Row(String name, Class<F> type, String meaning) {
            this.name = name;
            this.type = type;
            this.meaning = meaning;
            words("words", Fact::span);
        }

        Row<F> words(String field, Function<F, @Nullable Span> reader) {
            return add(field, Field.Type.WORDS, List.of(), reader);
        }

        Row<F> text(String field, Function<F, @Nullable String> reader) {
            return add(field, Field.Type.TEXT, List.of(), reader);
        }

        Row<F> choice(String field, List<String> choices, Function<F, @Nullable String> reader) {
            return add(field, Field.Type.CHOICE, choices, reader);
        }

        <E extends Enum<E>> Row<F> choice(String field, Class<E> choices, Function<F, @Nullable E> reader) {
            List<String> words = Arrays.stream(choices.getEnumConstants())
                    .map(FactKind::word)
                    .toList();
            return add(field, Field.Type.CHOICE, words, fact -> {
                E value = reader.apply(fact);
                return value == null ? null : word(value);
            });
        }

        Row<F> number(String field, Function<F, @Nullable BigDecimal> reader) {
            return add(field, Field.Type.NUMBER, List.of(), reader);
        }

        Row<F> yesNo(String field, Predicate<F> reader) {
            return add(field, Field.Type.YES_NO, List.of(), reader::test);
        }

        Row<F> day(String field, Function<F, @Nullable Day> reader) {
            return add(field, Field.Type.DAY, List.of(), reader);
        }

        Row<F> name(String field, Function<F, @Nullable Identified> reader) {
            return add(field, Field.Type.NAME, List.of(), reader);
        }

        Row<F> names(String field, Function<F, List<? extends Identified>> reader) {
            return add(field, Field.Type.NAMES, List.of(), reader);
        }

        private Row<F> add(String field, Field.Type kind, List<String> choices, Function<F, ?> reader) {
            fields.put(field, new Field(field, kind, choices, fact -> reader.apply(type.cast(fact))));
            return this;
        }

        FactKind end() {
            return new FactKind(name, type, meaning, fields);
        }

        /** Adds many of them to a list. */
        static List<FactKind> all(Row<?>... rows) {
            List<FactKind> kinds = new ArrayList<>();
            for (Row<?> row : rows) {
                kinds.add(row.end());
            }
            return List.copyOf(kinds);
        }
    }
}
