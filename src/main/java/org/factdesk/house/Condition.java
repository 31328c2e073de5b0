package org.factdesk.house;

import java.util.List;
import java.util.function.Function;
import org.factdesk.claim.Fact;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of one field of a fact.
 *
 * @param field the field
 * @param test what its value must pass
 * @param each whether all of several names must pass, not only one of them
 */
public record Condition(Field field, Test test, boolean each) {

    /** Something a value must pass. */
    @FunctionalInterface
    public interface Test {

        /**
         * Whether {@code value} passes.
         *
         * @param value what the field gives, null where absent
         * @param words gives the words of the article at a span
         */
        boolean holds(@Nullable Object value, Function<Span, String> words);
    }

    /** Whether {@code fact} meets it. */
    public boolean holds(Fact fact, Function<Span, String> words) {
        Object value = field.reader().apply(fact);
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                return test.holds(null, words);
            }
            return each
                    ? list.stream().allMatch(name -> test.holds(name, words))
                    : list.stream().anyMatch(name -> test.holds(name, words));
        }
        return test.holds(value, words);
    }
}
