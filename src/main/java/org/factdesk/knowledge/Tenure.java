package org.factdesk.knowledge;

import java.time.LocalDate;
import org.factdesk.claim.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as the desk keeps it: half open, so that one holder's end is the next one's start.
 *
 * @param since the first day; null where nobody knows or it was always so
 * @param until the first day on which it is so no longer; null while it goes on
 * @param checked the last day for which anybody knows that it went on; null where the records are kept up
 */
public record Tenure(
        @Nullable PartialDate since,
        @Nullable PartialDate until,
        @Nullable PartialDate checked) {

    /** What can be said of each day. */
    public Validity validity() {
        return new Validity(
                since == null ? LocalDate.MIN : since.first(),
                since == null ? LocalDate.MIN : since.last(),
                until == null ? (checked == null ? LocalDate.MAX : checked.last()) : until.first(),
                until == null ? LocalDate.MAX : until.last());
    }

    /** For a message: "since 2024", "from 2019 until March 2023". */
    public String words() {
        if (since == null) {
            return until == null ? "at all times" : "until " + until.words();
        }
        return until == null ? "since " + since.words() : "from " + since.words() + " until " + until.words();
    }
}
