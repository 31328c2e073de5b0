package org.factdesk.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.factdesk.text.Span;

/**
 * A value before, a value after, and the word for how many times the one it is the other: "doubled, from 20 to 40".
 *
 * @param span the word and both values
 * @param from the value before
 * @param to the value after, in the same unit
 * @param word the word for the multiple
 * @param least the least multiple the word allows, with what stands before it ("nearly doubled")
 * @param most the greatest
 */
public record Multiple(Span span, Amount from, Amount to, Span word, BigDecimal least, BigDecimal most)
        implements Fact {
    private static final BigDecimal CLOSE = new BigDecimal("0.05");

    /** Whether the two values allow no multiple the word allows; a value is taken to be written with care where a multiple stands beside it. */
    public boolean off() {
        boolean less = to.value()
                        .add(margin(to))
                        .compareTo(from.value().subtract(margin(from)).multiply(least))
                < 0;
        return less
                || to.value()
                                .subtract(margin(to))
                                .compareTo(from.value().add(margin(from)).multiply(most))
                        > 0;
    }

    private static BigDecimal margin(Amount amount) {
        return amount.tolerance().min(amount.value().multiply(CLOSE));
    }

    /** The value after as a multiple of the value before, as written. */
    public BigDecimal factor() {
        return to.value().divide(from.value(), MathContext.DECIMAL64);
    }
}
