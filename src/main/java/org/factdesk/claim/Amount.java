package org.factdesk.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.factdesk.text.Span;

/**
 * A number as a check can reckon with it.
 *
 * @param span the words, with magnitude and unit
 * @param value what they come to; a fraction ("a third") is given in percent
 * @param tolerance how far the value meant may lie from the one written, by its last written place
 * @param unit "percent", "USD", "km" …, or "" for a plain count
 * @param approximation what the words around it allow
 */
public record Amount(Span span, BigDecimal value, BigDecimal tolerance, String unit, Approximation approximation)
        implements Identified {
    private static final BigDecimal LOOSE = new BigDecimal("0.1");
    private static final BigDecimal LOOSE_PERCENT = BigDecimal.valueOf(5);
    private static final BigDecimal LOOSER = new BigDecimal("0.25");

    /** The value in plain figures with its unit: "4200000 EUR", "12". */
    @Override
    public String id() {
        return (value.stripTrailingZeros().toPlainString() + " " + unit).strip();
    }

    /** The least that can be meant; "up to" has no lower bound but zero. */
    public BigDecimal least() {
        return switch (approximation) {
            case EXACT, MORE_THAN, AT_LEAST -> value.subtract(tolerance);
            case ABOUT, NEARLY -> value.subtract(loose());
            case LESS_THAN -> value.subtract(tolerance.max(value.multiply(LOOSER)));
            case AT_MOST -> BigDecimal.ZERO.min(value);
        };
    }

    /** The most that can be meant; "at least" is open to a thousand times the number. */
    public BigDecimal most() {
        return switch (approximation) {
            case EXACT, LESS_THAN, AT_MOST, NEARLY -> value.add(tolerance);
            case ABOUT -> value.add(loose());
            case MORE_THAN -> value.add(tolerance.max(value.multiply(LOOSER)));
            case AT_LEAST -> value.multiply(BigDecimal.valueOf(1000));
        };
    }

    private BigDecimal loose() {
        BigDecimal tenth = tolerance.max(value.multiply(LOOSE));
        return unit.equals("percent") ? tenth.max(LOOSE_PERCENT) : tenth;
    }

    /** The value for a message: without an exponent, rounded to one decimal. */
    public String plain() {
        return plain(value);
    }

    /** {@code number} for a message: without an exponent, rounded to one decimal. */
    public static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
