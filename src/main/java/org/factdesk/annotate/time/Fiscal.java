package org.factdesk.annotate.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.factdesk.annotate.TimexType;
import org.factdesk.annotate.time.Reading.Written;
import org.jspecify.annotations.Nullable;

/** Quarters, halves, fiscal years and what business reports call "the period". */
final class Fiscal {
    private final Memory memory;

    Fiscal(Memory memory) {
        this.memory = memory;
    }

    Reading read(Match match, Direction direction) {
        if (match.kind().equals("the-year") && ends(match)) {
            return Reading.of(match, TimexType.DURATION, "P1Y");
        }
        Reading reading = Reading.of(match, TimexType.DATE, stretch(match, direction));
        return reading.with(new Written(match.number("YEAR"), null, null, null));
    }

    private Stretch stretch(Match match, Direction direction) {
        return switch (match.kind()) {
            case "quarter" ->
                match.argument().isEmpty() ? quarter(match, direction) : ago(quarter(match, Direction.PAST));
            case "period" -> match.argument().isEmpty() ? period(match) : ago(current());
            case "the-unit" -> ends(match) ? ended(match) : current();
            case "half" -> half(match, direction);
            case "fiscal" -> Stretch.year(Dates.number(match, "YEAR"));
            case "year-end" -> yearEnd(direction);
            default -> memory.asOf == null ? Stretch.open("XXXX") : Stretch.year(memory.asOf.getYear());
        };
    }

    /** "The year ended March 31" is so long a time and no year of the calendar. */
    private static boolean ends(Match match) {
        List<Piece> pieces = match.pieces();
        return match.end() < pieces.size()
                && (pieces.get(match.end()).is("ended")
                        || pieces.get(match.end()).is("ending"));
    }

    /** The quarter of the calendar in which most of the three months before the named day lie: "the quarter ended Sept. 29". */
    private Stretch ended(Match match) {
        List<Piece> pieces = match.pieces();
        Term month =
                match.end() + 1 < pieces.size() ? pieces.get(match.end() + 1).as("MONTH") : null;
        LocalDate asOf = memory.asOf;
        if (month == null || asOf == null) {
            return current();
        }
        LocalDate end = LocalDate.of(asOf.getYear(), (int) month.number(), 1);
        return Stretch.of("Q", (end.isAfter(asOf) ? end.minusYears(1) : end).minusMonths(1));
    }

    private @Nullable Integer year(Match match) {
        Integer year = match.number("YEAR");
        if (year != null || memory.asOf == null) {
            return year;
        }
        int now = memory.asOf.getYear();
        return match.has("last")
                ? Integer.valueOf(now - 1)
                : match.has("next")
                        ? Integer.valueOf(now + 1)
                        : match.has("this") && match.has("year") ? Integer.valueOf(now) : null;
    }

    private Stretch quarter(Match match, Direction direction) {
        int number = Dates.number(match, "ORD");
        if (number > 4) {
            return Stretch.open("XXXX-QX");
        }
        Integer year = year(match);
        if (year != null) {
            return Stretch.quarter(year, number);
        }
        LocalDate asOf = memory.asOf;
        if (asOf == null) {
            return Stretch.open("XXXX-Q" + number);
        }
        int now = asOf.get(IsoFields.QUARTER_OF_YEAR);
        boolean justOver = number % 4 == (now + 3) % 4;
        boolean next = direction == Direction.FUTURE && number < now && !justOver;
        boolean last = number > now && (direction != Direction.FUTURE || justOver);
        int shift = next ? 1 : last ? -1 : 0;
        return Stretch.quarter(asOf.getYear() + shift, number);
    }

    private Stretch period(Match match) {
        Integer year = year(match);
        Stretch quarter = memory.quarter();
        if (year == null) {
            return current();
        }
        return quarter == null || quarter.from() == null
                ? Stretch.year(year)
                : Stretch.quarter(year, quarter.from().get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The quarter the report is about: the one named last, else the one before the as-of day's. */
    private Stretch current() {
        Stretch quarter = memory.quarter();
        if (quarter != null) {
            return quarter;
        }
        return memory.asOf == null ? Stretch.open("XXXX-QX") : Stretch.of("Q", memory.asOf.minusMonths(3));
    }

    private static Stretch ago(Stretch stretch) {
        return stretch.from() == null ? stretch : Stretch.of("Q", stretch.from().minusYears(1));
    }

    private Stretch half(Match match, Direction direction) {
        Integer ordinal = match.number("ORD");
        int number = match.has("last") && !match.has("year") ? 2 : ordinal == null ? 2 : ordinal;
        Integer year = year(match);
        LocalDate asOf = memory.asOf;
        if (number > 2 || (year == null && asOf == null)) {
            return Stretch.open("XXXX-H" + number);
        }
        if (year == null && asOf != null) {
            boolean later = number == 2 && asOf.getMonthValue() <= 6 && direction != Direction.FUTURE;
            return Stretch.half(asOf.getYear() - (later ? 1 : 0), number);
        }
        return Stretch.half(java.util.Objects.requireNonNull(year), number);
    }

    private Stretch yearEnd(Direction direction) {
        LocalDate asOf = memory.asOf;
        if (asOf == null) {
            return Stretch.open("XXXX-12-31");
        }
        int shift = direction == Direction.PAST && asOf.getMonthValue() <= 3 ? -1 : 0;
        return Stretch.day(LocalDate.of(asOf.getYear() + shift, 12, 31));
    }
}
