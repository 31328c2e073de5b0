package org.factdesk.annotate;

import java.math.BigDecimal;
import org.factdesk.claim.Approximation;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number in words or digits with its unit.
 *
 * @param span the number with its magnitude word, currency sign and unit, without the words before it
 * @param value its value ("4.2 million" is 4200000, "two-thirds" 0.6667); of a range the lower one
 * @param tolerance how far the value meant may lie from the one written, by its last written place (50000 for "4.2 million")
 * @param upTo the upper value of a range ("10 to 12"), else null
 * @param unit "percent", "USD", "km", "year" …, {@link #FRACTION}, or "" for a plain count
 * @param approximation what the words around it allow
 * @param hedge those words ("more than"), null where there are none
 */
public record NumberExpression(
        Span span,
        BigDecimal value,
        BigDecimal tolerance,
        @Nullable BigDecimal upTo,
        String unit,
        Approximation approximation,
        @Nullable Span hedge) {

    /** The unit of "half" and "two-thirds". */
    public static final String FRACTION = "fraction";

    /** Whether this counts things one by one: no unit, no range. */
    public boolean count() {
        return unit.isEmpty() && upTo == null;
    }
}
