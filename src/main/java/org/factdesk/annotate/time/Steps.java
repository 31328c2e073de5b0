package org.factdesk.annotate.time;

import java.time.LocalDate;
import org.factdesk.annotate.TimexType;
import org.jspecify.annotations.Nullable;

/** Times that are so many steps away: "yesterday", "last month", "two years ago", "a week later". */
final class Steps {
    private final Memory memory;

    Steps(Memory memory) {
        this.memory = memory;
    }

    Reading read(Match match, Direction direction) {
        return switch (match.kind()) {
            case "day" -> near(match, "D", Integer.parseInt(match.argument()));
            case "unit" -> unit(match, direction);
            default -> steps(match);
        };
    }

    private Reading near(Match match, String grain, int steps) {
        LocalDate asOf = memory.asOf;
        return Reading.of(
                match,
                TimexType.DATE,
                asOf == null ? unknown(grain) : Stretch.of(grain, Stretch.move(asOf, grain, steps)));
    }

    private static Stretch unknown(String grain) {
        return Stretch.open(
                switch (grain) {
                    case "Y" -> "XXXX";
                    case "M" -> "XXXX-XX";
                    case "W", "F" -> "XXXX-WXX";
                    case "WE" -> "XXXX-WXX-WE";
                    case "Q" -> "XXXX-QX";
                    default -> "XXXX-XX-XX";
                });
    }

    private Reading unit(Match match, Direction direction) {
        String grain = grain(match);
        if (grain.equals("S")) {
            return season(match);
        }
        if (grain.startsWith("T")) {
            return Reading.of(match, TimexType.DURATION, "P" + "T1" + grain.charAt(1));
        }
        return switch (match.argument()) {
            case "latest" -> latest(match, grain);
            case "after" -> fromLast(match, grain, 1);
            case "before" -> fromLast(match, grain, -1);
            case "here" -> here(match, grain, direction);
            case "same" -> fromLast(match, grain, 0);
            case "day" -> counted(match);
            default -> near(match, grain, Integer.parseInt(match.argument()));
        };
    }

    private Reading season(Match match) {
        String code = java.util.Objects.requireNonNull(match.code("SEASON"));
        LocalDate asOf = memory.asOf;
        if (asOf == null) {
            return Reading.of(match, TimexType.DATE, "XXXX-" + code);
        }
        int year = asOf.getYear();
        Stretch here = Stretch.season(year, code);
        boolean later = here.from() != null && here.from().isAfter(asOf);
        boolean over = here.until() != null && here.until().isBefore(asOf);
        int step = switch (match.argument()) {
            case "-1", "before" -> over ? 0 : -1;
            case "1", "after" -> later ? 0 : 1;
            default -> 0;
        };
        return Reading.of(match, TimexType.DATE, Stretch.season(year + step, code));
    }

    /** "The second day of the trial": the day the article has named, else the one it speaks from. */
    private Reading counted(Match match) {
        LocalDate day = memory.dayOrAsOf();
        return Reading.of(match, TimexType.DATE, day == null ? unknown("D") : Stretch.day(day));
    }

    private Reading latest(Match match, String grain) {
        if (match.has("period") || match.has("quarter")) {
            Stretch quarter = memory.reported();
            return quarter == null ? near(match, "Q", -1) : Reading.of(match, TimexType.DATE, quarter);
        }
        return near(match, grain, -1);
    }

    /** "the weekend" is the one just gone, with a verb of the future the one to come. */
    private Reading here(Match match, String grain, Direction direction) {
        LocalDate asOf = memory.asOf;
        boolean gone = grain.equals("WE")
                && direction != Direction.FUTURE
                && asOf != null
                && asOf.getDayOfWeek().getValue() < 6;
        return near(match, grain, gone ? -1 : 0);
    }

    private Reading fromLast(Match match, String grain, int steps) {
        LocalDate from = grain.equals("D") ? memory.dayOrAsOf() : memory.start();
        return Reading.of(
                match,
                TimexType.DATE,
                from == null ? unknown(grain) : Stretch.of(grain, Stretch.move(from, grain, steps)));
    }

    private static String grain(Match match) {
        for (Piece piece : match.pieces().subList(match.start(), match.end())) {
            Term unit = piece.as("UNIT");
            unit = unit == null ? piece.as("UNITS") : unit;
            if (unit != null) {
                return unit.code();
            }
            if (piece.as("SEASON") != null) {
                return "S";
            }
        }
        return "Q";
    }

    private Reading steps(Match match) {
        String grain = match.has("half") ? "Y" : grain(match);
        boolean past = match.argument().equals("-1") || match.argument().equals("earlier");
        if (match.has("QUANT")) {
            return vague(match, grain, past);
        }
        Integer number = match.number("NUM");
        String amount = match.code("NUM");
        int count = match.has("half") ? half(match) : number == null ? 1 : number;
        if (grain.startsWith("T")) {
            return Reading.of(match, TimexType.DURATION, "PT" + (amount == null ? "1" : amount) + grain.charAt(1));
        }
        int steps = past ? -count : count;
        boolean anchored = !match.argument().endsWith("1");
        Stretch base = grain.equals("Y") && count == 1 && memory.quarter() != null
                ? memory.quarter()
                : anchored ? memory.last() : null;
        return Reading.of(match, TimexType.DATE, moved(base, grain, steps, anchored));
    }

    /** The years in half a decade and half a century. */
    private static int half(Match match) {
        return grain(match).equals("DE") ? 5 : 50;
    }

    private static Reading vague(Match match, String grain, boolean past) {
        boolean anchored = !match.argument().endsWith("1");
        String unit = grain.startsWith("T") ? "TX" + grain.charAt(1) : "X" + grain;
        return anchored
                ? Reading.of(match, TimexType.DURATION, "P" + unit).over(match.start(), match.end() - 1)
                : Reading.of(match, TimexType.DATE, past ? "PAST_REF" : "FUTURE_REF");
    }

    /** A business comparison stays with the quarter it compares with; other steps land in a stretch of their own unit. */
    private Stretch moved(@Nullable Stretch base, String grain, int steps, boolean anchored) {
        LocalDate asOf = memory.asOf;
        boolean quarterly = base != null && base.grain().equals("Q") && grain.equals("Y") && Math.abs(steps) == 1;
        LocalDate from = (anchored || quarterly) && base != null ? base.from() : asOf;
        if (from == null) {
            return unknown(grain);
        }
        String unit = quarterly ? "Q" : grain;
        return Stretch.of(unit, Stretch.move(from, grain, steps));
    }
}
