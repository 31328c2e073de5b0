package org.factdesk.claim;

import java.math.BigDecimal;
import org.factdesk.text.Span;

/**
 * A share in words ("a majority", "most", "two-thirds") and the same share in figures.
 *
 * @param span both
 * @param word the words
 * @param share the share in percent
 * @param least the least percentage the words allow
 * @param most the greatest
 */
public record WordedShare(Span span, Span word, Amount share, BigDecimal least, BigDecimal most) implements Fact {

    /** Whether the figures give a share that the words do not allow. */
    public boolean off() {
        return share.most().compareTo(least) <= 0 || share.least().compareTo(most) >= 0;
    }
}
