package org.factdesk.claim;

import java.math.BigDecimal;
import org.factdesk.text.Span;

/**
 * Two numbers that the text gives for one thing in two places.
 *
 * @param span the later number with what it counts
 * @param first the number given first
 * @param later the number given later
 * @param thing what both count, for a message
 * @param alike how surely they count one thing
 */
public record Restatement(Span span, Amount first, Amount later, String thing, Alike alike) implements Fact {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** How surely two numbers count one thing. */
    public enum Alike {
        /** By what is counted alone. */
        NOUN,
        /** By what is counted and by what happens to it. */
        EVENT
    }

    /** Whether the digits are the same and only the magnitude differs: "4.2 million" and "4.2 billion". */
    public boolean magnitudeApart() {
        BigDecimal one = first.value().stripTrailingZeros();
        BigDecimal other = later.value().stripTrailingZeros();
        int places = Math.abs(one.scale() - other.scale());
        return one.unscaledValue().equals(other.unscaledValue()) && places > 0 && places % 3 == 0;
    }

    /** Whether one is exact and lies just on the side where the words before the other ("more than", "nearly") do not let it lie. */
    public boolean wrongSide() {
        return first.approximation() == Approximation.EXACT ? wrongSide(later, first) : wrongSide(first, later);
    }

    /** The two for a message: "more than 200 and 198". */
    public String comparison() {
        return words(first) + " and " + words(later);
    }

    private static String words(Amount amount) {
        String hedge = switch (amount.approximation()) {
            case MORE_THAN -> "more than ";
            case AT_LEAST -> "at least ";
            case LESS_THAN -> "less than ";
            case AT_MOST -> "at most ";
            case NEARLY -> "nearly ";
            case ABOUT -> "about ";
            case EXACT -> "";
        };
        return hedge + amount.plain();
    }

    private static boolean wrongSide(Amount hedged, Amount exact) {
        int way = exact.value().compareTo(hedged.value());
        boolean near = exact.value()
                        .subtract(hedged.value())
                        .abs()
                        .compareTo(hedged.value().multiply(TENTH))
                <= 0;
        return near
                && exact.approximation() == Approximation.EXACT
                && switch (hedged.approximation()) {
                    case MORE_THAN -> way <= 0;
                    case AT_LEAST -> way < 0;
                    case LESS_THAN -> way >= 0;
                    case NEARLY, AT_MOST -> way > 0;
                    case EXACT, ABOUT -> false;
                };
    }

    /** Whether both are told as what they are, rounded at most, and rounding does not explain that they differ. */
    public boolean drifted() {
        return !magnitudeApart()
                && plain(first)
                && plain(later)
                && (first.most().compareTo(later.least()) < 0 || later.most().compareTo(first.least()) < 0);
    }

    private static boolean plain(Amount amount) {
        return amount.approximation() == Approximation.EXACT || amount.approximation() == Approximation.ABOUT;
    }
}
