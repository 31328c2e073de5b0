package org.factdesk.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The article speaks of an event in the desk's diary.
 *
 * @param span the words
 * @param title what the diary calls it
 * @param first its first day there
 * @param last its last day there
 * @param venue where it is held; "" where the diary does not say
 * @param settled whether the diary is sure of it
 * @param day the day the article gives it; null where it gives none
 * @param place where the article puts it; null where it does not say, or where it may be the same place
 */
public record EventTold(
        Span span,
        String title,
        LocalDate first,
        LocalDate last,
        String venue,
        boolean settled,
        @Nullable Day day,
        @Nullable Mention place)
        implements Fact {
    /** What is farther away is another event of the same name. */
    private static final int NEAR = 60;

    /** What is longer than this is no day for an event: "this summer". */
    private static final int MONTH = 31;

    /** Whether the article puts it on another day, or in a month or so it is not in, near enough to be the same event. */
    public boolean onAnotherDay() {
        if (day == null || day.from() == null || day.until() == null || days(day.from(), day.until()) > MONTH) {
            return false;
        }
        boolean outside = day.until().isBefore(first) || day.from().isAfter(last);
        return outside && Math.abs(days(first, day.from())) <= NEAR;
    }

    private static long days(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** Whether the day that the article gives is one of it. */
    public boolean onItsDay() {
        return day != null
                && day.from() != null
                && !day.from().isBefore(first)
                && !day.from().isAfter(last);
    }

    /** What the article says otherwise: the day, else the place; null where it agrees. */
    public @Nullable Fact otherwise() {
        if (onAnotherDay()) {
            return day;
        }
        boolean same = day == null || day.from() == null || onItsDay();
        return same ? place : null;
    }

    /** What the diary says, for a message: "7 May 2025, Oldquay". */
    public String known() {
        String days = first.equals(last) ? first.toString() : first + " to " + last;
        return venue.isEmpty() ? days : days + ", " + venue;
    }
}
