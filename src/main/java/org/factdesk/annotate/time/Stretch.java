package org.factdesk.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar.
 *
 * @param value its TIMEX3 value
 * @param grain its unit: D, W, WE, M, Q, S (season), H (half), Y, DE, CE, or ? for what has no place in the calendar
 * @param from its first day, null where it cannot be told
 * @param until its last day
 */
record Stretch(
        String value,
        String grain,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static Stretch open(String value) {
        return new Stretch(value, "?", null, null);
    }

    static Stretch day(LocalDate day) {
        return new Stretch(day.toString(), "D", day, day);
    }

    static Stretch month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Stretch(year4(year) + "-" + two(month), "M", first, first.with(TemporalAdjusters.lastDayOfMonth()));
    }

    static Stretch year(int year) {
        return new Stretch(year4(year), "Y", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Stretch quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Stretch(
                year4(year) + "-Q" + quarter, "Q", first, first.plusMonths(3).minusDays(1));
    }

    static Stretch half(int year, int half) {
        LocalDate first = LocalDate.of(year, half * 6 - 5, 1);
        return new Stretch(
                year4(year) + "-H" + half, "H", first, first.plusMonths(6).minusDays(1));
    }

    /** A season named after the year it starts in; winter starts in December. */
    static Stretch season(int year, String code) {
        int month = switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        LocalDate first = LocalDate.of(year, month, 1);
        return new Stretch(
                year4(year) + "-" + code, "S", first, first.plusMonths(3).minusDays(1));
    }

    /** The ISO week of {@code day}. */
    static Stretch week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Stretch(weekValue(monday), "W", monday, monday.plusDays(6));
    }

    /** The weekend at the end of the ISO week of {@code day}. */
    static Stretch weekend(LocalDate day) {
        LocalDate saturday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return new Stretch(weekValue(saturday) + "-WE", "WE", saturday, saturday.plusDays(1));
    }

    static Stretch decade(int first) {
        return new Stretch(
                Integer.toString(first / 10), "DE", LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
    }

    /** The hundred years that start with {@code first} (1900 for the 20th century). */
    static Stretch century(int first) {
        return new Stretch(two(first / 100), "CE", LocalDate.of(first, 1, 1), LocalDate.of(first + 99, 12, 31));
    }

    /** The stretch of the same grain {@code steps} later, of which the first day is {@code day}'s. */
    static Stretch of(String grain, LocalDate day) {
        return switch (grain) {
            case "W", "F" -> week(day);
            case "WE" -> weekend(day);
            case "M" -> month(day.getYear(), day.getMonthValue());
            case "Q" -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case "H" -> half(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
            case "Y" -> year(day.getYear());
            case "S" ->
                season(day.getMonthValue() <= 2 ? day.getYear() - 1 : day.getYear(), seasonOf(day.getMonthValue()));
            case "DE" -> decade(day.getYear() / 10 * 10);
            case "CE" -> century(day.getYear() / 100 * 100);
            default -> day(day);
        };
    }

    static String seasonOf(int month) {
        return month <= 2 || month == 12 ? "WI" : month <= 5 ? "SP" : month <= 8 ? "SU" : "FA";
    }

    /** {@code steps} units of {@code grain} after {@code day}. */
    static LocalDate move(LocalDate day, String grain, long steps) {
        return switch (grain) {
            case "W", "WE" -> day.plusWeeks(steps);
            case "F" -> day.plusWeeks(2 * steps);
            case "M" -> day.plusMonths(steps);
            case "Q", "S" -> day.plusMonths(3 * steps);
            case "H" -> day.plusMonths(6 * steps);
            case "Y" -> day.plusYears(steps);
            case "DE" -> day.plusYears(10 * steps);
            case "CE" -> day.plusYears(100 * steps);
            case "ML" -> day.plusYears(1000 * steps);
            default -> day.plusDays(steps);
        };
    }

    private static String weekValue(LocalDate day) {
        return year4(day.get(IsoFields.WEEK_BASED_YEAR)) + "-W" + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** A year in four digits. */
    static String year4(int year) {
        return padded(year, 4);
    }

    /** A month, day or hour in two digits. */
    static String two(int number) {
        return padded(number, 2);
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
