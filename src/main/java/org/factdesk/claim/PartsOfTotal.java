package org.factdesk.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.factdesk.text.Span;

/**
 * A total and numbers that the text gives as its parts; no part counts what another counts.
 *
 * @param span total and parts
 * @param total the whole
 * @param parts its parts in the order of the text
 * @param closed whether the parts are meant to be all of it
 */
public record PartsOfTotal(Span span, Amount total, List<Amount> parts, boolean closed) implements Fact {

    public PartsOfTotal {
        parts = List.copyOf(parts);
    }

    /** The least the parts can come to. */
    public BigDecimal least() {
        return parts.stream().map(Amount::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The most the parts can come to. */
    public BigDecimal most() {
        return parts.stream().map(Amount::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum for a message: "130 + 90 + 40 = 260". */
    public String sum() {
        BigDecimal sum = parts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.stream().map(Amount::plain).collect(Collectors.joining(" + ")) + " = " + Amount.plain(sum);
    }
}
