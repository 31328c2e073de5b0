package org.factdesk.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.factdesk.text.Span;

/**
 * A part of a whole in numbers, and the same share as a percentage: "12 of the 20 ports, or 60 percent".
 *
 * @param span all three
 * @param part the part
 * @param total the whole
 * @param share the percentage
 */
public record ShareOfTotal(Span span, Amount part, Amount total, Amount share) implements Fact {

    /** The least percentage the two numbers allow. */
    public BigDecimal least() {
        return percent(part.least(), total.most());
    }

    /** The greatest percentage the two numbers allow. */
    public BigDecimal most() {
        return percent(part.most(), total.least());
    }

    /** The percentage of the numbers as written. */
    public BigDecimal reckoned() {
        return percent(part.value(), total.value());
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal total) {
        return total.signum() <= 0
                ? BigDecimal.valueOf(Long.MAX_VALUE)
                : part.multiply(BigDecimal.valueOf(100)).divide(total, MathContext.DECIMAL64);
    }
}
