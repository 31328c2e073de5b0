package org.factdesk.annotate.time;

import java.time.LocalDate;
import org.factdesk.annotate.TimexType;
import org.jspecify.annotations.Nullable;

/** Parts of a day and clock times. */
final class Parts {

    private Parts() {}

    static Reading read(Match match, Direction direction, Dates dates, Memory memory) {
        Reading day = day(match, direction, dates, memory);
        String code = code(match);
        String value = day == null ? "XXXX-XX-XX" + code : day.stretch().value() + code;
        Stretch stretch = day == null
                ? Stretch.open(value)
                : new Stretch(value, "T", day.stretch().from(), day.stretch().until());
        Reading reading = Reading.of(match, TimexType.TIME, stretch);
        return day == null ? reading : reading.with(day.written());
    }

    private static @Nullable Reading day(Match match, Direction direction, Dates dates, Memory memory) {
        if (match.has("MONTH")) {
            return dates.date(match, direction);
        }
        if (match.has("WEEKDAY")) {
            return dates.weekday(match, direction);
        }
        LocalDate asOf = memory.asOf;
        if (asOf == null) {
            return null;
        }
        boolean before = match.argument().equals("-1") || match.has("yesterday");
        LocalDate day = asOf.plusDays(before ? -1 : match.has("tomorrow") ? 1 : 0);
        Stretch last = memory.last();
        boolean loose = match.kind().equals("part") && match.argument().isEmpty();
        return Reading.of(
                match, TimexType.DATE, loose && last != null && last.grain().equals("D") ? last : Stretch.day(day));
    }

    private static String code(Match match) {
        String part = match.code("PART");
        String noon = match.code("NOON");
        if (noon != null) {
            return "T" + noon + ":00";
        }
        for (Piece piece : match.pieces().subList(match.start(), match.end())) {
            Term term = piece.as("PART");
            term = term == null ? piece.as("PARTS") : term;
            part = term == null ? part : term.code();
        }
        return "T" + (part == null ? "NI" : part);
    }

    static Reading clock(Match match, Memory memory) {
        String time = time(match);
        LocalDate day = memory.dayOrAsOf();
        String value = (day == null ? "XXXX-XX-XX" : day.toString()) + "T" + time;
        Stretch stretch = day == null ? Stretch.open(value) : new Stretch(value, "T", day, day);
        return Reading.of(match, TimexType.TIME, stretch);
    }

    /** "18:00", "07:15:30". */
    private static String time(Match match) {
        String clock = match.code("CLOCK");
        Integer hour = match.number("NUM");
        Integer meridiem = match.number("MERIDIEM");
        if (clock == null && hour == null) {
            return match.has("noon") || "12".equals(match.code("NOON")) ? "12:00" : "24:00";
        }
        String[] parts = clock == null ? new String[] {String.valueOf(hour), "00"} : clock.split("[:.]");
        int h = Integer.parseInt(parts[0]);
        boolean late = match.has("afternoon") || match.has("evening");
        int full = meridiem != null ? h % 12 + meridiem : late && h < 12 ? h + 12 : h;
        String seconds = parts.length > 2 ? ":" + parts[2] : "";
        return Stretch.two(full) + ":" + parts[1] + seconds;
    }
}
