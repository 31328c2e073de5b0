package org.factdesk.extract.number;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Approximation;
import org.factdesk.claim.Day;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Stretch;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds stretches of time that are given by their length and by their bounds: "the six-day visit from 4 to 9 May". */
final class Stretches implements LineReader {
    private static final String WORD = "[\\p{L}'\"`][^ #]* ";
    private static final String DAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day/\\S+ (?:,/, )?)?";
    private static final String LENGTH =
            "(?<length>#m\\d+) (?![^ ]+/NNS |(?:a|an|per|each|every|later|earlier|ago|before|after|apart|old|young)/)";
    private static final String ENDS = "(?<start>#t\\d+) (?:(?:#t\\d+ )?-(?<late>\\d{1,4})/\\S+|"
            + "(?:,/, )?(?:to|until|till|through|and|-|--|–)/\\S+ (?:the/DT )?" + DAY + "(?<end>#t\\d+)) ";
    private static final String BOUNDS =
            "(?:(?:(?:from|between|on|of|in)/IN |\\(/\\S+ (?:from/IN )?|,/, (?=#))" + DAY + ENDS + ")";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(" (?<before>[^ ]+) " + LENGTH + "(?<gap>(?:" + WORD + "|,/, ){0,9}?)" + BOUNDS),
            Pattern.compile(" (?<before>(?:from|between)/IN) (?:" + DAY + ENDS + ")(?<gap>,/, (?:(?!and/|but/|while/)"
                    + WORD + "){0,4}?)" + LENGTH),
            Pattern.compile(" (?<before>[^ ]+) " + LENGTH + "(?<gap>(?:" + WORD
                    + "|,/, ){0,5}?)(?:(?:began|begins|beginning|started|starts|starting|opened|opens|opening)/\\S+ (?:(?:in|on)/IN )?"
                    + DAY + "(?<start>#t\\d+) (?:" + WORD
                    + "|,/, ){0,4}?(?<late>(?!))?(?:ended|ends|ending|closed|closes|finished|finishes|concluded|concludes)/\\S+ (?:(?:in|on)/IN )?"
                    + DAY + "(?<end>#t\\d+) )"),
            Pattern.compile(
                    " (?<before>[^ ]+) (?:(?:began|begins|beginning|started|starts|starting|opened|opens|opening)/\\S+ (?:(?:in|on)/IN )?"
                            + DAY + "(?<start>#t\\d+) (?:" + WORD
                            + "|,/, ){0,4}?(?<late>(?!))?(?:ended|ends|ending|closed|closes|finished|finishes|concluded|concludes)/\\S+ (?:(?:in|on)/IN )?"
                            + DAY + "(?<end>#t\\d+) )"
                            + "(?<gap>(?:,/, )?(?:(?:lasted|lasting|lasts|took|running|ran|a|after|the|for)/\\S+ ){1,2})"
                            + LENGTH));
    /** What makes length and bounds speak of different things, or the length one among several. */
    private static final Pattern APART = Pattern.compile(
            " (?:working/|business/|weekdays?/|first/|last/|next|past/|final/|another/|every/|each/|other/|additional/|extra/|more/|sentenc|prison|jail|convict|stud(?:y|ies)/|research|investigat|inquiry|probe|survey|audit|review|average|rolling/|including/|total/|later/|earlier/|than/|about/|aged?/|of/IN talks|weeks?/|months?/|years?/|days?/|nights?/|seasons?/|terms/|spells?/|stints?/|return|after/|before/|into/|over/)");

    private static final Pattern SEVERAL = Pattern.compile(
            "#[cmr]\\d+|(?:several|consecutive|two|both|half|a/DT few|every|each|first|last|next|past|final|another|most|of|full|within|after|per|further)/.*");
    private static final Set<String> UNITS = Lexicon.words("time-units");
    private static final int LONG = 90;

    @Override
    public List<Fact> read(Line line) {
        List<Fact> found = new ArrayList<>();
        boolean timed = line.numbers().stream().anyMatch(number -> UNITS.contains(number.unit()));
        if (timed && !line.times().isEmpty()) {
            for (Pattern pattern : PATTERNS) {
                Matcher match = line.matcher(pattern);
                while (match.find()) {
                    Stretch stretch = stretch(line, match);
                    if (stretch != null && found.isEmpty()) {
                        found.add(stretch);
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable Stretch stretch(Line line, Matcher match) {
        Amount length = line.amount(match.group("length"));
        NumberExpression number = line.number(match.group("length"));
        boolean whole = length.value().stripTrailingZeros().scale() <= 0
                && length.value().intValue() > 1
                && length.approximation() == Approximation.EXACT;
        if (!whole
                || number.upTo() != null
                || SEVERAL.matcher(match.group("before")).matches()
                || APART.matcher(" " + match.group("gap")).find()) {
            return null;
        }
        Day start = line.time(match.group("start")).day();
        Day end = match.group("end") == null
                ? late(start, match.group("late"))
                : line.time(match.group("end")).day();
        int[] range = start == null || end == null ? null : range(start, end, length.unit());
        if (range == null) {
            return null;
        }
        int last = match.group("end") == null ? match.end("late") : match.end("end");
        Span bounds = line.span(match.start("start"), last);
        return new Stretch(bounds.union(length.span()), length, bounds, range[0], range[1]);
    }

    /** The second bound of "May 4-9" or "1998-2010". */
    private static @Nullable Day late(@Nullable Day start, @Nullable String figures) {
        if (start == null || figures == null) {
            return null;
        }
        int value = Integer.parseInt(figures);
        boolean year = figures.length() == 4 && start.month() == null;
        boolean day = figures.length() <= 2 && start.dayOfMonth() != null;
        if (!year && !day) {
            return null;
        }
        return new Day(
                start.span(),
                year ? Integer.valueOf(value) : start.year(),
                start.month(),
                day ? value : null,
                null,
                null,
                null);
    }

    /** The least and greatest length from {@code start} to {@code end} in {@code unit}; null where it cannot be told. */
    private static int @Nullable [] range(Day start, Day end, String unit) {
        if (start.dayOfMonth() != null && end.dayOfMonth() != null) {
            return days(start, end, unit);
        }
        if (start.month() != null && end.month() != null && start.dayOfMonth() == null && end.dayOfMonth() == null) {
            return months(start, end, unit);
        }
        Integer first = start.year();
        Integer last = end.year();
        boolean bare = start.month() == null && end.month() == null;
        return bare && first != null && last != null ? years(last - first, unit) : null;
    }

    private static int @Nullable [] days(Day start, Day end, String unit) {
        LocalDate from = date(start, end.year());
        LocalDate until = date(end, start.year());
        if (from == null || until == null || until.isBefore(from)) {
            return null;
        }
        int days = (int) ChronoUnit.DAYS.between(from, until);
        return switch (unit) {
            case "day" -> days <= LONG ? new int[] {days, days + 1} : null;
            case "week" -> new int[] {Math.max(0, (days - 3) / 7 + ((days - 3) % 7 > 0 ? 1 : 0)), (days + 6) / 7};
            case "month" -> new int[] {Math.max(0, (days - 10) / 31), (days + 16) / 30};
            case "year" -> new int[] {days / 366, (days + 366) / 365};
            default -> null;
        };
    }

    private static @Nullable LocalDate date(Day day, @Nullable Integer otherYear) {
        if (day.month() == null || day.dayOfMonth() == null) {
            return null;
        }
        int year = day.year() != null ? day.year() : otherYear != null ? otherYear : 2001;
        YearMonth month = YearMonth.of(year, day.month());
        return day.dayOfMonth() > month.lengthOfMonth() ? null : month.atDay(day.dayOfMonth());
    }

    private static int @Nullable [] months(Day start, Day end, String unit) {
        if (start.month() == null || end.month() == null) {
            return null;
        }
        Integer first = start.year();
        Integer last = end.year();
        boolean years = first != null && last != null;
        int months = end.month() - start.month() + (first != null && last != null ? 12 * (last - first) : 0);
        int count = months < 0 && !years ? months + 12 : months;
        return switch (unit) {
            case "month" -> new int[] {count, count + 1};
            case "year" -> years ? new int[] {count / 12, (count + 13) / 12} : null;
            default -> null;
        };
    }

    private static int @Nullable [] years(int years, String unit) {
        return switch (unit) {
            case "year" -> new int[] {years - 1, years + 1};
            case "decade" -> new int[] {(years - 4) / 10, (years + 5) / 10};
            default -> null;
        };
    }
}
