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

    /** Whether the difference of two percentages is given in percent, where points are meant. */
    public boolean pointsCalledPercent() {
        if (!percents()) {
            return false;
        }
        BigDecimal slack = by.tolerance().add(new BigDecimal("0.05"));
        BigDecimal points = rise().abs();
        BigDecimal percent = points.multiply(BigDecimal.valueOf(100)).divide(from.value(), MathContext.DECIMAL64);
        return near(points, slack) && !near(percent, slack.add(BigDecimal.ONE));
    }

    /** Whether values and change are all percentages, so that the change may mean points or a part of the value before. */
    public boolean percents() {
        return by.unit().equals("percent") && from.unit().equals("percent");
    }

    private boolean near(BigDecimal change, BigDecimal slack) {
        return change.subtract(by.value()).abs().compareTo(slack) <= 0;
    }

    /** The least change the two values allow, whichever way it goes, in the unit of {@code by}. */
    public BigDecimal least() {
        BigDecimal low = rise(from.most(), to.least());
        BigDecimal high = rise(from.least(), to.most());
        return low.signum() != high.signum() ? BigDecimal.ZERO : low.abs().min(high.abs());
    }

    /** The greatest change the two values allow. */
    public BigDecimal most() {
        return rise(from.most(), to.least())
                .abs()
                .max(rise(from.least(), to.most()).abs());
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
