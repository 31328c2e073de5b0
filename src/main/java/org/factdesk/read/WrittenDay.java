package org.factdesk.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways editors write the day of an article at its head: "Feb. 3, 2025", "3 February 2025", "Tuesday, February 3", "2025-02-03". */
final class WrittenDay {
    private static final int ABBREVIATION = 3;
    private static final String MONTHS = Arrays.stream(Month.values())
            .map(month -> names(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .collect(Collectors.joining("|"));
    private static final String WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> names(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .collect(Collectors.joining("|"));
    private static final String WEEKDAY = "(?:(?<weekday>" + WEEKDAYS + "),? )?";
    private static final String MONTH_FIRST =
            "(?<month1>" + MONTHS + ") (?<day1>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year1>\\d{4}))?";
    private static final String DAY_FIRST =
            "(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?<month2>" + MONTHS + ")(?:,? (?<year2>\\d{4}))?";
    private static final String ISO = "(?<year3>\\d{4})-(?<month3>\\d{2})-(?<day3>\\d{2})";

    /** The grammar, with named groups: usable once in a larger pattern. */
    static final String GRAMMAR = WEEKDAY + "(?:" + MONTH_FIRST + "|" + DAY_FIRST + "|" + ISO + ")(?!\\d)";

    private static final Pattern ALONE = Pattern.compile(GRAMMAR, Pattern.CASE_INSENSITIVE);

    private WrittenDay() {}

    private static String names(String name) {
        String sept = name.startsWith("Sept") ? "Sept\\.?|" : "";
        return name + "|" + sept + name.substring(0, ABBREVIATION) + "\\.?";
    }

    /** The day that {@code words} are, or null where they are something else or leave the year open. */
    static @Nullable LocalDate of(String words) {
        Matcher matcher = ALONE.matcher(words.strip());
        return matcher.matches() ? of(matcher) : null;
    }

    /** The day matched by the groups of {@link #GRAMMAR}; null without a year, and where the day or its weekday cannot be. */
    static @Nullable LocalDate of(Matcher matched) {
        for (int form = 1; form <= 3; form++) {
            String year = matched.group("year" + form);
            if (year != null) {
                return day(year, matched.group("month" + form), matched.group("day" + form), matched.group("weekday"));
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String year, String month, String day, @Nullable String weekday) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day));
            boolean agrees = weekday == null || starts(date.getDayOfWeek().name(), weekday);
            return agrees ? date : null;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return Arrays.stream(Month.values())
                .filter(month -> starts(month.name(), written))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static boolean starts(String name, String written) {
        return name.regionMatches(true, 0, written, 0, ABBREVIATION);
    }
}
