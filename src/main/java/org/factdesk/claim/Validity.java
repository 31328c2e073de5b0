package org.factdesk.claim;

import java.time.LocalDate;

/**
 * From when until when something known is so. Either end may be known by its month or year only, so that there are days on which it may be so or not.
 *
 * @param mayBegin the first day on which it may be so
 * @param begun the first day on which it surely is so
 * @param mayEnd the first day on which it may be so no longer
 * @param ended the last day on which it may be so: the day of a handover belongs to both
 */
public record Validity(LocalDate mayBegin, LocalDate begun, LocalDate mayEnd, LocalDate ended) {
    /** Always. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MIN, LocalDate.MAX, LocalDate.MAX);

    /** Whether it surely is so on each day from {@code first} to {@code last}. */
    public boolean surely(LocalDate first, LocalDate last) {
        return !first.isBefore(begun) && last.isBefore(mayEnd);
    }

    /** Whether it may be so on some day from {@code first} to {@code last}. */
    public boolean perhaps(LocalDate first, LocalDate last) {
        return !last.isBefore(mayBegin) && !first.isAfter(ended);
    }

    /** Whether it surely was so no longer on {@code day}. */
    public boolean over(LocalDate day) {
        return day.isAfter(ended);
    }

    /** Whether it surely was not yet so on {@code day}. */
    public boolean ahead(LocalDate day) {
        return day.isBefore(mayBegin);
    }

    /** Whether the two can be so on one day. */
    public boolean meets(Validity other) {
        return perhaps(other.mayBegin, other.ended);
    }
}
