package org.factdesk.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.factdesk.text.Span;

/**
 * A value before and after, and the change between them: "rose 50 percent to 150 million from 100 million".
 *
 * @param span all three
 * @param from the value before
 * @param to the value after, in the same unit
 * @param by the change as written: a percentage, or an amount of the values' own unit
 * @param direction which way it is said to go
 */
public record Change(Span span, Amount from, Amount to, Amount by, Direction direction) implements Fact {

    /** Up or down. */
    public enum Direction {
        UP,
        DOWN
    }

    /** Whether the change is given relative to the value before. */
    public boolean relative() {
        return by.unit().equals("percent") && !from.unit().equals("percent");
    }

    /** The least change the two values allow, in the unit of {@code by}; negative where they go the other way. */
    public BigDecimal least() {
        return direction == Direction.UP
                ? rise(from.most(), to.least())
                : rise(from.least(), to.most()).negate();
    }

    /** The greatest change the two values allow. */
    public BigDecimal most() {
        return direction == Direction.UP
                ? rise(from.least(), to.most())
                : rise(from.most(), to.least()).negate();
    }

    /** How far the value has risen, as written; negative for a fall. */
    public BigDecimal rise() {
        return rise(from.value(), to.value());
    }

    private BigDecimal rise(BigDecimal before, BigDecimal after) {
        BigDecimal rise = after.subtract(before);
        return relative() ? rise.multiply(BigDecimal.valueOf(100)).divide(before, MathContext.DECIMAL64) : rise;
    }
}
