package org.factdesk.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Holidays by their rule: "12-25", "11-4-4" (fourth Thursday of November, 5 = the last), "easter -2" (days from Easter Sunday). */
final class Holidays {

    private Holidays() {}

    static LocalDate day(String rule, int year) {
        if (rule.startsWith("easter ")) {
            return easter(year).plusDays(Long.parseLong(rule.substring(7)));
        }
        String[] parts = rule.split("-", -1);
        LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
        if (parts.length == 2) {
            return first.plusDays(Long.parseLong(parts[1]) - 1);
        }
        int nth = Integer.parseInt(parts[2].equals("5") ? "-1" : parts[1]);
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[2].equals("5") ? parts[1] : parts[2]));
        return first.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /** Its TIMEX3 value when the year is not known, or for the "moving" ones that follow the moon. */
    static String pattern(String rule) {
        return rule.matches("\\d\\d-\\d\\d") ? "XXXX-" + rule : "XXXX-XX-XX";
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
