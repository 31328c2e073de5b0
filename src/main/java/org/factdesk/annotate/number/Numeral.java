package org.factdesk.annotate.number;

import java.math.BigDecimal;

/**
 * A bare number as written: digits or words with their magnitude, no unit.
 *
 * @param end where it ends in the text
 * @param value its value
 * @param step the worth of its last written place
 * @param factor what its magnitude word or letter multiplies by, one where it has none
 */
record Numeral(int end, BigDecimal value, BigDecimal step, BigDecimal factor) {

    private static final int ROUND_FROM_ZEROS = 3;

    /** Whether a magnitude word or letter is part of it. */
    boolean magnitude() {
        return factor.compareTo(BigDecimal.ONE) > 0;
    }

    /** How far the value meant may lie from the one written, for a number that {@code counts} things or measures them. */
    BigDecimal tolerance(boolean counts) {
        BigDecimal half = step.divide(BigDecimal.valueOf(2));
        boolean whole = step.compareTo(BigDecimal.ONE) == 0;
        return counts && whole ? BigDecimal.ZERO : half;
    }

    /** The worth of the last place of a whole number: round thousands are taken as rounded, smaller numbers as exact. */
    static BigDecimal stepOf(BigDecimal whole) {
        if (whole.signum() == 0) {
            return BigDecimal.ONE;
        }
        int zeros = Math.max(0, -whole.stripTrailingZeros().scale());
        int places = whole.precision() - whole.scale();
        return zeros < ROUND_FROM_ZEROS ? BigDecimal.ONE : BigDecimal.TEN.pow(Math.min(zeros, places - 2));
    }
}
