package org.factdesk.house;

import java.util.List;
import java.util.function.Function;
import org.factdesk.claim.Fact;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of two of its patterns together.
 *
 * @param relation how they must stand to each other
 * @param left a field of the one
 * @param right a field of the other, which is the later pattern of the rule
 */
public record Join(Relation relation, Ref left, Ref right) {

    /** How two fields must stand to each other. */
    public enum Relation {
        SAME,
        DIFFER,
        LESS,
        GREATER,
        /** In the text. */
        PRECEDES,
        FOLLOWS,
        ONE_SENTENCE,
        ONE_PARAGRAPH;

        /** The same relation seen from the other side. */
        Relation turned() {
            return switch (this) {
                case LESS -> GREATER;
                case GREATER -> LESS;
                case PRECEDES -> FOLLOWS;
                case FOLLOWS -> PRECEDES;
                default -> this;
            };
        }

        /** Whether it is told by the sentences of the article, not by the two facts alone. */
        public boolean needsPassage() {
            return this == ONE_SENTENCE || this == ONE_PARAGRAPH;
        }
    }

    /**
     * A field of a pattern, or all of it.
     *
     * @param field null for the whole fact
     */
    public record Ref(String pattern, @Nullable Field field) {

        /** What it gives of {@code fact}. */
        public @Nullable Object of(Fact fact) {
            return field == null ? fact.span() : field.reader().apply(fact);
        }

        /** The words it stands for; those of the fact where the field is absent. */
        public Span span(Fact fact) {
            Span span = Values.span(of(fact));
            return span == null ? fact.span() : span;
        }
    }

    /** Whether the two facts stand so; {@code first} is that of the left field. */
    public boolean holds(Fact first, Fact second, Function<Span, String> words) {
        return switch (relation) {
            case SAME -> Values.same(left.of(first), right.of(second), words);
            case DIFFER -> Values.differ(left.of(first), right.of(second), words);
            case LESS -> Values.less(left.of(first), right.of(second));
            case GREATER -> Values.less(right.of(second), left.of(first));
            case PRECEDES -> left.span(first).isBefore(right.span(second));
            case FOLLOWS -> right.span(second).isBefore(left.span(first));
            case ONE_SENTENCE, ONE_PARAGRAPH -> true;
        };
    }

    /** Whether both stand within {@code span}. */
    public boolean within(Span span, Fact first, Fact second) {
        return List.of(left.span(first), right.span(second)).stream().allMatch(span::covers);
    }
}
