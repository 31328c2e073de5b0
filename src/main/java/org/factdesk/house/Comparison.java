package org.factdesk.house;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which fields can stand in which relation. */
final class Comparison {
    private static final Map<Field.Type, String> GROUPS = Map.of(
            Field.Type.WORDS, "words",
            Field.Type.TEXT, "words",
            Field.Type.CHOICE, "words",
            Field.Type.NAME, "a name",
            Field.Type.NAMES, "a name",
            Field.Type.NUMBER, "a number",
            Field.Type.DAY, "a day",
            Field.Type.YES_NO, "true or false");

    private Comparison() {}

    /** What is wrong with asking for {@code relation} of the two; null where nothing is. */
    static @Nullable String wrong(Join.Relation relation, @Nullable Field left, @Nullable Field right) {
        return switch (relation) {
            case SAME, DIFFER ->
                group(left).equals(group(right))
                        ? null
                        : "the one is " + group(left) + ", the other " + group(right) + ": they cannot be compared";
            case LESS, GREATER ->
                orderly(left) && group(left).equals(group(right))
                        ? null
                        : "less is of two numbers or two days; these are " + group(left) + " and " + group(right);
            case PRECEDES, FOLLOWS, ONE_SENTENCE, ONE_PARAGRAPH ->
                (left == null || left.markable()) && (right == null || right.markable())
                        ? null
                        : "only words of the article have a place in it; name the facts alone, like [a, b]";
        };
    }

    private static boolean orderly(@Nullable Field field) {
        return field != null && (field.type() == Field.Type.NUMBER || field.type() == Field.Type.DAY);
    }

    private static String group(@Nullable Field field) {
        return field == null ? "words" : GROUPS.getOrDefault(field.type(), "");
    }
}
