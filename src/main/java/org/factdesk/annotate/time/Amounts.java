package org.factdesk.annotate.time;

import java.util.List;
import java.util.Objects;
import org.factdesk.annotate.TimexType;

/** Durations and sets: what has a length or a rhythm but no place in the calendar. */
final class Amounts {

    private Amounts() {}

    static Reading duration(Match match) {
        return Reading.of(match, TimexType.DURATION, value(match));
    }

    private static String value(Match match) {
        String unit = unit(match);
        if (match.has("half") && !match.has("and")) {
            return switch (unit) {
                case "TH" -> "PT30M";
                case "Y" -> "P6M";
                case "DE" -> "P5Y";
                case "CE" -> "P50Y";
                default -> period("0.5", unit);
            };
        }
        if (match.has("half")) {
            return period("1.5", unit);
        }
        if (match.argument().equals("a while")) {
            return "PXX";
        }
        String number = match.code("NUM");
        boolean several = match.has("QUANT")
                || match.has("couple")
                || match.argument().equals("many")
                || match.argument().equals("the years");
        boolean unnumbered = number == null && !several && match.argument().equals("the");
        if (unnumbered || match.argument().equals("span")) {
            return period("X", unit);
        }
        if (match.has("couple") || quantIs(match, "couple")) {
            return period("2", unit);
        }
        return period(number != null ? number : several ? "X" : "1", unit);
    }

    private static boolean quantIs(Match match, String word) {
        int i = match.index("QUANT", 0);
        return i >= 0 && match.pieces().get(i).is(word);
    }

    /** "P3M", "PT2H", "PXY"; decades and fortnights in years and weeks where the number is known. */
    static String period(String number, String unit) {
        return switch (unit) {
            case "TH" -> "PT" + number + "H";
            case "TM" -> "PT" + number + "M";
            case "TS" -> "PT" + number + "S";
            case "F" -> "P" + times(number, 2) + "W";
            case "DE" -> "P" + (number.equals("X") ? "XDE" : times(number, 10) + "Y");
            case "CE" -> "P" + (number.equals("X") ? "XCE" : times(number, 100) + "Y");
            case "ML" -> "P" + (number.equals("X") ? "XML" : times(number, 1000) + "Y");
            case "WE" -> "P" + number + "WE";
            default -> "P" + number + unit;
        };
    }

    private static String times(String number, int factor) {
        return number.equals("X") ? "X" : Numerals.text(Double.parseDouble(number) * factor);
    }

    private static String unit(Match match) {
        List<Piece> words = match.pieces().subList(match.start(), match.end());
        for (int i = words.size() - 1; i >= 0; i--) {
            Term unit = words.get(i).as("UNIT");
            unit = unit == null ? words.get(i).as("UNITS") : unit;
            if (unit != null) {
                return unit.code();
            }
            if (words.get(i).is("second")) {
                return "TS";
            }
        }
        return "D";
    }

    static Reading set(Match match) {
        return Reading.of(match, TimexType.SET, setValue(match));
    }

    private static String setValue(Match match) {
        String argument = match.argument();
        if (argument.startsWith("P")) {
            return argument;
        }
        if (argument.equals("rate")) {
            return period("1", unit(match));
        }
        Integer weekday = match.number("WEEKDAY");
        weekday = weekday == null ? match.number("WEEKDAYS") : weekday;
        if (weekday != null) {
            String part = match.code("PARTS") == null ? match.code("PART") : match.code("PARTS");
            return "XXXX-WXX-" + weekday + (part == null ? "" : "T" + part);
        }
        if (match.has("MONTH")) {
            return "XXXX-" + Stretch.two(Objects.requireNonNull(match.number("MONTH")));
        }
        if (match.has("SEASON")) {
            return "XXXX-" + match.code("SEASON");
        }
        String number = match.has("other") ? "2" : match.has("few") ? "X" : match.code("NUM");
        return period(number == null ? "1" : number, unit(match));
    }
}
