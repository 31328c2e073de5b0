package org.factdesk.annotate.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.factdesk.annotate.TimexType;
import org.factdesk.annotate.time.Reading.Written;
import org.jspecify.annotations.Nullable;

/** Dates by their names: days, months, weekdays, holidays, seasons, years, decades, centuries. */
final class Dates {
    private final @Nullable LocalDate asOf;

    Dates(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }

    Reading date(Match match, Direction direction) {
        return date(match, 0, direction, weekdayOf(match)).over(match.start(), match.end());
    }

    List<Reading> range(Match match, Direction direction) {
        Reading first = date(match, 0, direction, null);
        Reading second = date(match, 1, direction, null);
        int dash = Math.max(match.index("DAY", 0), match.index("ORD", 0));
        int cut = match.index("DAY", 1) >= 0 || match.index("ORD", 1) >= 0 ? secondDay(match) : dash + 2;
        return List.of(first.over(match.start(), cut - 1), second.over(cut, match.end()));
    }

    private static int secondDay(Match match) {
        int days = 0;
        for (int i = 0; i < match.symbols().size(); i++) {
            String symbol = match.symbols().get(i);
            days += symbol.equals("DAY") || symbol.equals("ORD") ? 1 : 0;
            if (days == 2) {
                return match.start() + i;
            }
        }
        return match.end() - 1;
    }

    private Reading date(Match match, int nth, Direction direction, @Nullable DayOfWeek weekday) {
        Integer year = match.number("YEAR");
        int month = number(match, "MONTH");
        int day = dayOf(match, nth);
        Written written = new Written(year, month, day, weekday);
        return Reading.of(match, TimexType.DATE, stretch(year, month, day, direction))
                .with(written);
    }

    private static int dayOf(Match match, int nth) {
        int seen = 0;
        for (int i = 0; i < match.symbols().size(); i++) {
            String symbol = match.symbols().get(i);
            if ((symbol.equals("DAY") || symbol.equals("ORD")) && seen++ == nth) {
                Term term = match.pieces().get(match.start() + i).as(symbol);
                return term == null ? 0 : (int) term.number();
            }
        }
        throw new IllegalArgumentException("no day in " + match.meaning());
    }

    private static @Nullable DayOfWeek weekdayOf(Match match) {
        Integer number = match.number("WEEKDAY");
        Integer abbreviated = match.number("WD");
        return number != null ? DayOfWeek.of(number) : abbreviated != null ? DayOfWeek.of(abbreviated) : null;
    }

    /** The day {@code month}-{@code day}; without a year the one nearest to the as-of day, on the side of the verb's tense. */
    Stretch stretch(@Nullable Integer year, int month, int day, Direction direction) {
        String value =
                (year == null ? "XXXX" : Stretch.year4(year)) + "-" + Stretch.two(month) + "-" + Stretch.two(day);
        LocalDate found =
                year != null ? dayOrNull(year, month, day) : asOf == null ? null : nearest(asOf, month, day, direction);
        return found == null ? Stretch.open(value) : Stretch.day(found);
    }

    private static @Nullable LocalDate nearest(LocalDate asOf, int month, int day, Direction direction) {
        LocalDate best = null;
        for (int year = asOf.getYear() - 1; year <= asOf.getYear() + 1; year++) {
            LocalDate candidate = dayOrNull(year, month, day);
            if (candidate != null && (best == null || cost(asOf, candidate, direction) < cost(asOf, best, direction))) {
                best = candidate;
            }
        }
        return best;
    }

    /** Days between the two; the wrong side of the tense counts threefold. */
    private static long cost(LocalDate asOf, LocalDate day, Direction direction) {
        long days = ChronoUnit.DAYS.between(asOf, day);
        boolean against = (direction == Direction.PAST && days > 0) || (direction == Direction.FUTURE && days < 0);
        return Math.abs(days) * (against ? 3 : 1);
    }

    static @Nullable LocalDate dayOrNull(int year, int month, int day) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && YearMonth.of(year, month).isValidDay(day)
                ? LocalDate.of(year, month, day)
                : null;
    }

    /** A day all in digits; {@code unsure} where day and month could change places. */
    record Digits(int year, int month, int day, boolean unsure) {
        static Digits of(Match match) {
            String[] parts = match.pieces().get(match.start()).lower().split("[-/.]", -1);
            boolean iso = match.has("ISO");
            int first = Integer.parseInt(parts[iso ? 1 : 0]);
            int second = Integer.parseInt(parts[iso ? 2 : 1]);
            int year = year4(parts[iso ? 0 : 2]);
            boolean dayFirst = !iso && (match.has("DOTTED") || first > 12);
            boolean unsure = !iso && !dayFirst && second <= 12 && first != second;
            return new Digits(year, dayFirst ? second : first, dayFirst ? first : second, unsure);
        }

        /** Whether there is such a month: "2015-00-03" and the version "3.14.2020" are no dates. */
        boolean inAMonth() {
            return month >= 1 && month <= 12;
        }
    }

    Reading numeric(Match match) {
        Digits digits = Digits.of(match);
        LocalDate found = dayOrNull(digits.year, digits.month, digits.day);
        if (digits.unsure && found != null) {
            return Reading.of(match, TimexType.DATE, Stretch.open(found.toString()))
                    .with(new Written(digits.year, null, null, null));
        }
        Stretch stretch = found == null ? Stretch.open("") : Stretch.day(found);
        return Reading.of(match, TimexType.DATE, stretch)
                .with(new Written(digits.year, digits.month, digits.day, null));
    }

    private static int year4(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    Reading month(Match match, Direction direction) {
        int month = number(match, "MONTH");
        Integer year = match.number("YEAR");
        Integer year2 = match.number("YEAR2");
        Integer meant = year != null ? year : year2 != null ? Integer.valueOf(year4(Stretch.two(year2))) : null;
        int relative = match.has("last") || match.has("past") ? -1 : match.has("next") ? 1 : 0;
        if (meant == null && asOf != null) {
            boolean ofYear = match.has("year") || match.has("this");
            meant = ofYear ? asOf.getYear() + relative : monthYear(asOf, month, relative, direction);
        }
        Stretch stretch = meant == null ? Stretch.open("XXXX-" + Stretch.two(month)) : Stretch.month(meant, month);
        return Reading.of(match, TimexType.DATE, stretch).with(new Written(year, month, null, null));
    }

    private static int monthYear(LocalDate asOf, int month, int relative, Direction direction) {
        int now = asOf.getMonthValue();
        if (relative < 0) {
            return month < now ? asOf.getYear() : asOf.getYear() - 1;
        }
        if (relative > 0) {
            return month > now ? asOf.getYear() : asOf.getYear() + 1;
        }
        int ahead = Math.floorMod(month - now, 12);
        int year = now + ahead > 12 ? asOf.getYear() + 1 : asOf.getYear();
        return ahead <= farthest(direction) ? year : year - 1;
    }

    /** How many months ahead a bare month may lie: eleven months back is too far even for a verb of the past. */
    private static int farthest(Direction direction) {
        return switch (direction) {
            case FUTURE -> 11;
            case PAST -> 1;
            case OPEN -> 2;
        };
    }

    Reading weekday(Match match, Direction direction) {
        return weekday(match, direction, null);
    }

    /** The weekday; "the previous Friday" and "the following Friday" are told from the day {@code named} before them. */
    Reading weekday(Match match, Direction direction, @Nullable LocalDate named) {
        DayOfWeek weekday = DayOfWeek.of(number(match, "WEEKDAY"));
        String argument = match.argument();
        Stretch stretch;
        if (asOf == null) {
            stretch = Stretch.open("XXXX-WXX-" + weekday.getValue());
        } else {
            boolean beside = argument.equals("before") || argument.equals("after");
            LocalDate base = beside && named != null ? named : asOf;
            stretch = Stretch.day(weekday(base, weekday, argument.isEmpty() ? ofWeek(match, direction) : argument));
        }
        return Reading.of(match, TimexType.DATE, stretch).with(new Written(null, null, null, weekday));
    }

    private static String ofWeek(Match match, Direction direction) {
        if (match.has("week")) {
            return match.has("last") ? "week -1" : match.has("next") ? "week 1" : "week 0";
        }
        return match.has("last") ? "-1" : match.has("next") ? "1" : direction == Direction.FUTURE ? "0" : "nearest";
    }

    private static LocalDate weekday(LocalDate asOf, DayOfWeek weekday, String which) {
        LocalDate monday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (which) {
            case "-1", "before" -> asOf.with(TemporalAdjusters.previous(weekday));
            case "1", "after" -> asOf.with(TemporalAdjusters.next(weekday));
            case "0" -> asOf.with(TemporalAdjusters.nextOrSame(weekday));
            case "week -1" -> monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday));
            case "week 0" -> monday.with(TemporalAdjusters.nextOrSame(weekday));
            case "week 1" -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday));
            default -> asOf.with(TemporalAdjusters.previousOrSame(weekday));
        };
    }

    Reading holiday(Match match, Direction direction) {
        if (asOf == null || match.argument().equals("moving")) {
            return Reading.of(match, TimexType.DATE, Holidays.pattern(match.argument()));
        }
        LocalDate best = null;
        for (int year = asOf.getYear() - 1; year <= asOf.getYear() + 1; year++) {
            LocalDate day = Holidays.day(match.argument(), year);
            if (best == null || cost(asOf, day, direction) < cost(asOf, best, direction)) {
                best = day;
            }
        }
        return Reading.of(match, TimexType.DATE, Stretch.day(java.util.Objects.requireNonNull(best)));
    }

    Reading season(Match match, Direction direction) {
        String code = java.util.Objects.requireNonNull(match.code("SEASON"));
        Integer year = match.number("YEAR");
        Integer year2 = match.number("YEAR2");
        Integer meant = year != null ? year : year2 != null ? Integer.valueOf(year4(Stretch.two(year2))) : null;
        if (meant == null && asOf != null) {
            Stretch thisYear = Stretch.season(asOf.getYear(), code);
            boolean later = thisYear.from() != null && thisYear.from().isAfter(asOf);
            boolean past = thisYear.until() != null && thisYear.until().isBefore(asOf);
            meant = asOf.getYear()
                    + (later && direction != Direction.FUTURE ? -1 : past && direction == Direction.FUTURE ? 1 : 0);
        }
        Stretch stretch = meant == null ? Stretch.open("XXXX-" + code) : Stretch.season(meant, code);
        return Reading.of(match, TimexType.DATE, stretch).with(new Written(year, null, null, null));
    }

    Reading year(Match match) {
        int year = number(match, "YEAR");
        return Reading.of(match, TimexType.DATE, Stretch.year(year)).with(new Written(year, null, null, null));
    }

    /** A year that runs over two of the calendar's: "2022/23". */
    Reading years(Match match) {
        int first = Integer.parseInt(java.util.Objects.requireNonNull(match.code("YEARS")));
        Stretch year = Stretch.year(first);
        LocalDate until = LocalDate.of(first + 1, 12, 31);
        return Reading.of(match, TimexType.DATE, new Stretch(year.value(), "?", year.from(), until));
    }

    Reading decade(Match match) {
        int first = number(match, "DECADE");
        int full = first >= 100
                ? first
                : first <= 20 && asOf != null && asOf.getYear() >= 2030 ? 2000 + first : 1900 + first;
        return Reading.of(match, TimexType.DATE, Stretch.decade(full));
    }

    Reading century(Match match) {
        return Reading.of(match, TimexType.DATE, Stretch.century(number(match, "ORD") * 100 - 100));
    }

    static int number(Match match, String symbol) {
        Integer number = match.number(symbol);
        if (number == null) {
            throw new DateTimeException("no " + symbol + " in " + match.meaning());
        }
        return number;
    }
}
