package org.factdesk.claim;

import java.time.LocalDate;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The article gives the value of a fact that the desk has pinned.
 *
 * @param span the value
 * @param subject what the fact is about
 * @param value the value that the desk has pinned
 * @param fits whether the article gives the same
 * @param validUntil the first day on which the pinned value holds no longer; null where there is none
 * @param reviewBy the day by which the desk wanted to look it up again; null where there is none
 */
public record PinnedTold(
        Span span,
        String subject,
        String value,
        boolean fits,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate reviewBy)
        implements Fact {

    /** Whether the pinned value holds no longer on {@code asOf}. */
    public boolean expired(LocalDate asOf) {
        return validUntil != null && !asOf.isBefore(validUntil);
    }

    /** Whether the pinned value holds no longer, or should have been looked up again. */
    public boolean stale(LocalDate asOf) {
        return expired(asOf) || (reviewBy != null && asOf.isAfter(reviewBy));
    }

    /** Since when it is stale, for a message. */
    public String since(LocalDate asOf) {
        return expired(asOf) ? "valid until " + validUntil : "to be reviewed by " + reviewBy;
    }
}
