package org.factdesk.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A day or stretch of days, as written and as resolved. What the text does not say is null.
 *
 * @param span the words
 * @param year the year as written
 * @param month the month as written, 1 to 12
 * @param dayOfMonth the day of the month as written, which need not exist (31 April)
 * @param weekday the weekday as written
 * @param from first day meant, once resolved against the as-of date
 * @param until last day meant, inclusive; equal to {@code from} for a single day
 */
public record Day(
        Span span,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer dayOfMonth,
        @Nullable DayOfWeek weekday,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements Identified {

    /** The day ("2026-02-06") or its first and last ("2026-02-01/2026-02-28"); null where it is not resolved. */
    @Override
    public @Nullable String id() {
        if (from == null || until == null) {
            return null;
        }
        return from.equals(until) ? from.toString() : from + "/" + until;
    }

    /** Whether one day is meant and not a longer stretch. */
    public boolean single() {
        return from != null ? from.equals(until) : dayOfMonth != null || weekday != null;
    }

    /** Whether both name a single day, and not the same one. */
    public boolean contradicts(Day other) {
        if (!single() || !other.single()) {
            return false;
        }
        if (month != null && dayOfMonth != null && other.month != null && other.dayOfMonth != null) {
            boolean years = year != null && other.year != null && !year.equals(other.year);
            return years || !month.equals(other.month) || !dayOfMonth.equals(other.dayOfMonth);
        }
        if (from != null && other.from != null) {
            return !from.equals(other.from);
        }
        return weekday != null && other.weekday != null && weekday != other.weekday;
    }

    /** Whether both name the same single day. */
    public boolean agrees(Day other) {
        if (!single() || !other.single() || contradicts(other)) {
            return false;
        }
        if (from != null) {
            return from.equals(other.from);
        }
        return dayOfMonth != null ? dayOfMonth.equals(other.dayOfMonth) : weekday == other.weekday;
    }
}
