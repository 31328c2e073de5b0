package org.factdesk.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date in the text and what the text does with it.
 *
 * @param day the date as written and as resolved
 * @param form how it is written
 * @param setting where it stands
 * @param bound which time the verb that is bound to it speaks of; OPEN where no verb surely is
 * @param verb that verb
 * @param otherYear whether its paragraph names a year that is not the as-of day's
 */
public record DateMention(
        Day day,
        Form form,
        Setting setting,
        Bound bound,
        @Nullable Span verb,
        boolean otherYear) implements Fact {

    private static final int WEEK = 7;

    /** How a date is written. */
    public enum Form {
        /** Day and month, with or without a year and a weekday. */
        DATE,
        /** Figures that can be read day first or month first. */
        AMBIGUOUS,
        MONTH,
        YEAR,
        WEEKDAY,
        /** "yesterday", "last week". */
        RELATIVE
    }

    /** Where a date stands. */
    public enum Setting {
        PROSE,
        /** Prose in which the date is part of a name ("the Feb. 3 accord"). */
        NAME,
        /** Prose on calendars, codes or the date itself ("there is no February 30"). */
        TALK,
        QUOTED,
        TABLE
    }

    /** Which time a verb puts its event in. */
    public enum Bound {
        PAST,
        /** The present tense of what is on the calendar ("the trial starts on 3 June"), or of what is told as if it happened now. */
        PRESENT,
        FUTURE,
        OPEN
    }

    @Override
    public Span span() {
        return day.span();
    }

    /** The weekday the calendar gives a date of one day, null where the day is not known or does not exist. */
    public @Nullable DayOfWeek calendarWeekday() {
        boolean one = form == Form.DATE && day.from() != null && day.from().equals(day.until());
        return one && day.from() != null ? day.from().getDayOfWeek() : null;
    }

    /** Whether year, month and day of the month are all written. */
    public boolean full() {
        return day.year() != null && day.month() != null && day.dayOfMonth() != null;
    }

    /**
     * Whether this weekday lies more than {@code days} days from {@code today}, by itself or in {@code week}, which stands right behind it
     * ("Friday of next week").
     */
    public boolean beyond(int days, LocalDate today, DateMention week) {
        LocalDate from = week.day.from();
        if (form != Form.WEEKDAY || day.weekday() == null || from == null) {
            return false;
        }
        int gap = week.span().start() - span().end();
        boolean behind = week.form == Form.RELATIVE
                && gap > 0
                && gap <= " of the ".length()
                && from.plusDays(WEEK - 1).equals(week.day.until());
        LocalDate meant = behind ? from.plusDays(day.weekday().getValue() - 1) : from;
        return (behind || equals(week)) && Math.abs(ChronoUnit.DAYS.between(today, meant)) > days;
    }
}
