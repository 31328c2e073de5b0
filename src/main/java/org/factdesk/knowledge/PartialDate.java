package org.factdesk.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day, as well as it is known.
 *
 * @param month 1 to 12, 0 where only the year is known
 * @param day 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    /** How it is written, for messages. */
    static final String FORMS = "write 2024, 2024-03 or 2024-03-15";

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");

    /** The date that is {@code written} so; null where it is none. */
    public static @Nullable PartialDate parse(String written) {
        Matcher iso = ISO.matcher(written.strip());
        if (!iso.matches()) {
            return null;
        }
        int month = iso.group(2) == null ? 0 : Integer.parseInt(iso.group(2));
        int day = iso.group(3) == null ? 0 : Integer.parseInt(iso.group(3));
        PartialDate date = new PartialDate(Integer.parseInt(iso.group(1)), month, day);
        return date.exists(iso.group(2) != null, iso.group(3) != null) ? date : null;
    }

    /** Whether {@code written} is a date with a year of two digits. */
    static boolean shortYear(String written) {
        return written.matches("\\d{2}|\\d{2}-\\d{2}(-\\d{2})?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}");
    }

    static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private boolean exists(boolean withMonth, boolean withDay) {
        try {
            return year > 0
                    && (!withMonth || YearMonth.of(year, month).getMonthValue() == month)
                    && (!withDay || LocalDate.of(year, month, day).getDayOfMonth() == day);
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    /** The first day it may be. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day it may be. */
    public LocalDate last() {
        if (day > 0) {
            return first();
        }
        return YearMonth.of(year, month > 0 ? month : 12).atEndOfMonth();
    }

    /** For a message: "15 March 2024", "March 2024", "2024". */
    public String words() {
        String name = month == 0 ? "" : first().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ";
        return (day == 0 ? "" : day + " ") + name + year;
    }

    @Override
    public int compareTo(PartialDate other) {
        return first().compareTo(other.first());
    }

    /** As written in a file: "2024-03". */
    @Override
    public String toString() {
        String written = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        return written.substring(0, month == 0 ? 4 : day == 0 ? 7 : written.length());
    }
}
