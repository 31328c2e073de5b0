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
        implements Fact {}
