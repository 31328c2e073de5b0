package org.factdesk.claim;

import java.math.BigDecimal;
import java.util.List;
import org.factdesk.text.Span;

/**
 * One measure in two units: "30 miles (48 kilometers)".
 *
 * @param span both
 * @param given the measure as given first
 * @param converted the same in another unit
 * @param exact what the first comes to in the unit of the second; several where a name stands for several units ("gallon")
 * @param rate how much of the second unit one of the first is
 */
public record Conversion(Span span, Amount given, Amount converted, List<BigDecimal> exact, BigDecimal rate)
        implements Fact {
    /** Converted values are cut off as often as they are rounded. */
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Hedged or round values may be this far off, in parts of themselves; of the first a smaller part, as it is seldom rounded again. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.1");

    private static final BigDecimal GIVEN = new BigDecimal("0.05");

    public Conversion {
        exact = List.copyOf(exact);
    }

    /** Whether the two disagree beyond the rounding of either. */
    public boolean off() {
        BigDecimal slack = rounding(converted, ROUNDED)
                .max(converted.tolerance().multiply(TWICE))
                .add(given.tolerance().multiply(rate))
                .max(converted.tolerance().add(rounding(given, GIVEN).multiply(rate)));
        return exact.stream()
                .allMatch(value -> value.subtract(converted.value()).abs().compareTo(slack) > 0);
    }

    /** Half the last place of {@code amount} that is not zero, but no more than {@code cap} of it. */
    private static BigDecimal rounding(Amount amount, BigDecimal cap) {
        BigDecimal most = amount.value().abs().multiply(cap);
        BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(
                -amount.value().stripTrailingZeros().scale());
        boolean hedged = amount.approximation() != Approximation.EXACT;
        return amount.tolerance().max(hedged ? most : place.multiply(HALF).min(most));
    }
}
