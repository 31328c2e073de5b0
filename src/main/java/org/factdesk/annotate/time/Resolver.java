package org.factdesk.annotate.time;

import java.util.List;
import org.factdesk.annotate.TimexType;

/** Says what a match means. */
final class Resolver {
    private final Memory memory;
    private final Dates dates;
    private final Steps steps;
    private final Fiscal fiscal;

    Resolver(Memory memory) {
        this.memory = memory;
        this.dates = new Dates(memory.asOf);
        this.steps = new Steps(memory);
        this.fiscal = new Fiscal(memory);
    }

    /** The expressions that {@code match} holds, none where it turns out to be something else. */
    List<Reading> read(Match match, Direction direction) {
        List<Reading> readings = switch (match.kind()) {
            case "days" -> dates.range(match, direction);
            default -> List.of(single(match, direction));
        };
        readings.forEach(reading -> {
            if (reading.type() == TimexType.DATE && !comparison(match, reading)) {
                memory.note(reading.stretch());
            }
        });
        return readings;
    }

    /** "a year earlier" and "the year-ago quarter" do not change what the report is about. */
    private static boolean comparison(Match match, Reading reading) {
        boolean ago = match.argument().equals("ago")
                || match.kind().equals("steps")
                || match.kind().equals("period");
        return ago && reading.stretch().grain().equals("Q");
    }

    private Reading single(Match match, Direction direction) {
        return switch (match.kind()) {
            case "date" -> dates.date(match, direction);
            case "numeric" -> dates.numeric(match);
            case "month" -> dates.month(match, direction);
            case "weekday" -> dates.weekday(match, direction, memory.day());
            case "holiday" -> dates.holiday(match, direction);
            case "season" -> dates.season(match, direction);
            case "year" -> dates.year(match);
            case "years" -> dates.years(match);
            case "decade" -> dates.decade(match);
            case "century" -> dates.century(match);
            case "weekday-part", "part" -> Parts.read(match, direction, dates, memory);
            case "clock" -> Parts.clock(match, memory);
            case "day", "unit", "steps" -> steps.read(match, direction);
            case "quarter", "period", "the-unit", "half", "fiscal", "year-end", "the-year" ->
                fiscal.read(match, direction);
            case "duration" -> Amounts.duration(match);
            case "set" -> Amounts.set(match);
            case "ref" -> Reading.of(match, TimexType.DATE, match.argument());
            default -> throw new IllegalArgumentException("no such meaning: " + match.meaning());
        };
    }
}
