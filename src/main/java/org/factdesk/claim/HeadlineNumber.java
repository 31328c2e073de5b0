package org.factdesk.claim;

import java.math.BigDecimal;
import org.factdesk.text.Span;

/**
 * A number of a headline beside a number of the body.
 *
 * @param title the number in the headline with what it counts
 * @param said what it comes to
 * @param found the number in the body; a sum of several stands at the first of them
 * @param alike whether the two count the same: one noun, or one fate ("14 die", "killed 12")
 */
public record HeadlineNumber(TitleWords title, Amount said, Amount found, boolean alike) implements Fact {
    private static final BigDecimal WIDE = new BigDecimal("0.06");
    private static final BigDecimal OPEN = new BigDecimal("0.25");

    @Override
    public Span span() {
        return found.span();
    }

    /** Whether both can be one number, given how exactly each is written; "at least 80" is no other way to write 20. */
    public boolean agrees() {
        BigDecimal slack =
                said.tolerance().signum() == 0 ? BigDecimal.ZERO : said.value().multiply(WIDE);
        return said.least().subtract(slack).compareTo(most(found)) <= 0
                && found.least().compareTo(most(said).add(slack)) <= 0;
    }

    private static BigDecimal most(Amount amount) {
        return amount.approximation() == Approximation.AT_LEAST
                ? amount.value().add(amount.tolerance().max(amount.value().multiply(OPEN)))
                : amount.most();
    }
}
