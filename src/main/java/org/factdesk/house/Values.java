package org.factdesk.house;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Day;
import org.factdesk.claim.Identified;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** What fields give, in words and compared with each other. */
public final class Values {
    private Values() {}

    /** {@code value} as it stands in a message. */
    public static String text(@Nullable Object value, Function<Span, String> words) {
        if (value instanceof Span span) {
            return words.apply(span);
        }
        if (value instanceof Identified named) {
            return words.apply(named.span());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> text(each, words)).collect(Collectors.joining(", "));
        }
        if (value instanceof BigDecimal number) {
            return Amount.plain(number);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null ? "" : value.toString();
    }

    /** The words that {@code value} stands for, null where it stands for none. */
    public static @Nullable Span span(@Nullable Object value) {
        return value instanceof Span span ? span : value instanceof Identified named ? named.span() : null;
    }

    /** Whether both are surely the same; of several names, whether one is. */
    static boolean same(@Nullable Object left, @Nullable Object right, Function<Span, String> words) {
        if (left instanceof List<?> list) {
            return list.stream().anyMatch(each -> same(each, right, words));
        }
        if (right instanceof List<?> list) {
            return list.stream().anyMatch(each -> same(left, each, words));
        }
        if (left == null || right == null) {
            return false;
        }
        if (left instanceof Day one && right instanceof Day other) {
            return one.agrees(other);
        }
        if (left instanceof Identified one && right instanceof Identified other) {
            return one.id() != null && one.id().equals(other.id());
        }
        return (left instanceof BigDecimal one && right instanceof BigDecimal other)
                ? one.compareTo(other) == 0
                : text(left, words).equalsIgnoreCase(text(right, words));
    }

    /** Whether both are known and surely not the same. */
    static boolean differ(@Nullable Object left, @Nullable Object right, Function<Span, String> words) {
        if (left instanceof List<?> list) {
            return !list.isEmpty() && list.stream().allMatch(each -> differ(each, right, words));
        }
        if (right instanceof List<?> list) {
            return !list.isEmpty() && list.stream().allMatch(each -> differ(left, each, words));
        }
        if (left instanceof Day one && right instanceof Day other) {
            return one.contradicts(other);
        }
        if (left instanceof Identified one && right instanceof Identified other) {
            return one.id() != null && other.id() != null && !one.id().equals(other.id());
        }
        return left != null && right != null && !same(left, right, words);
    }

    /** Whether both can be compared and {@code left} is surely the lesser or earlier. */
    static boolean less(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) < 0;
        }
        LocalDate end = left instanceof Day day ? day.until() : null;
        LocalDate start = right instanceof Day day ? day.from() : null;
        return end != null && start != null && end.isBefore(start);
    }
}
