package org.factdesk.extract.calendar;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Day;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds the weekday that a date is given beside it: "3 June 2025, a Tuesday", "May 5, which was a Monday", "Tuesday (3 June 2025)", "Tuesday, 2025-06-03". */
final class Weekdays {
    private static final Map<String, DayOfWeek> NAMES = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().toLowerCase(java.util.Locale.ROOT), Function.identity()));

    /** Words that may stand between date and weekday; the last of them is always "a". */
    private static final Set<String> BETWEEN = Lexicon.words("weekday-leads");

    private static final int REACH = 6;
    private final Words words;

    Weekdays(Words words) {
        this.words = words;
    }

    /** {@code day}, which are the tokens from {@code from} before {@code until}, with the weekday that stands beside it, if one does. */
    Day named(Day day, int from, int until) {
        if (day.dayOfMonth() == null || day.weekday() != null) {
            return day;
        }
        boolean aside = words.lower(from - 1).equals("(") && words.lower(until).equals(")");
        boolean digits = until - from == 1 && words.lower(from - 1).equals(",");
        DayOfWeek before = aside || digits ? NAMES.get(words.lower(from - 2)) : null;
        return before == null
                ? behind(day, until)
                : with(
                        day,
                        before,
                        new Span(
                                words.at(from - 2).span().start(),
                                words.at(aside ? until : until - 1).span().end()));
    }

    private Day behind(Day day, int until) {
        for (int i = until; i < until + REACH; i++) {
            if (i > until && words.lower(i).equals("a")) {
                DayOfWeek weekday = NAMES.get(words.lower(i + 1));
                return weekday == null || followed(i + 2)
                        ? day
                        : with(
                                day,
                                weekday,
                                new Span(
                                        day.span().start(),
                                        words.at(i + 1).span().end()));
            }
            if (!BETWEEN.contains(words.lower(i))) {
                return day;
            }
        }
        return day;
    }

    /** "a Tuesday meeting" names no day of the date before it. */
    private boolean followed(int i) {
        return words.tagged(i, "N") || words.tagged(i, "JJ");
    }

    private static Day with(Day day, DayOfWeek weekday, Span span) {
        return new Day(span, day.year(), day.month(), day.dayOfMonth(), weekday, day.from(), day.until());
    }
}
