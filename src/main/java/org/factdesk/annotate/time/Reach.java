package org.factdesk.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.annotate.TimexType;
import org.factdesk.lexicon.Lexicon;

/** Widens readings to the small words that belong to them, and joins a clock time to the day beside it. */
final class Reach {
    private static final Pattern CLOCK = Pattern.compile("T\\d\\d:\\d\\d");

    private final Set<String> hedges = Lexicon.words("time-hedges");

    List<Reading> widen(List<Reading> readings, List<Piece> pieces) {
        List<Reading> wide = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            int floor = wide.isEmpty() ? 0 : wide.get(wide.size() - 1).end();
            Reading last = wide.isEmpty() ? null : wide.get(wide.size() - 1);
            if (last != null && clockOf(last, reading, pieces)) {
                Stretch day = reading.stretch();
                String clock =
                        last.stretch().value().substring(last.stretch().value().indexOf('T'));
                Stretch both = new Stretch(day.value() + clock, "T", day.from(), day.until());
                wide.set(
                        wide.size() - 1,
                        new Reading(last.start(), reading.end(), TimexType.TIME, both, reading.written()));
                continue;
            }
            wide.add(
                    attributive(reading, pieces)
                            ? reading.over(reading.start() + 1, reading.end())
                            : reading.over(start(reading, pieces, floor), reading.end()));
        }
        return wide;
    }

    /** The article before a compound belongs to the noun behind it: "the eight-year war", "a year-earlier loss". */
    private static boolean attributive(Reading reading, List<Piece> pieces) {
        Piece first = pieces.get(reading.start());
        boolean article = first.is("the") || first.is("a") || first.is("an");
        boolean noun =
                reading.end() < pieces.size() && pieces.get(reading.end()).word();
        boolean compound = reading.end() - reading.start() >= 3
                && pieces.subList(reading.start() + 2, reading.end()).stream().allMatch(Piece::joined);
        return article && noun && compound;
    }

    /** "10 p.m. Wednesday", "noon on May 3". */
    private static boolean clockOf(Reading clock, Reading day, List<Piece> pieces) {
        boolean dayLong =
                day.stretch().grain().equals("D") || day.stretch().value().startsWith("XXXX-");
        if (clock.type() != TimexType.TIME
                || day.type() != TimexType.DATE
                || !dayLong
                || !CLOCK.matcher(clock.stretch().value()).find()) {
            return false;
        }
        Piece between = pieces.get(clock.end());
        int gap = day.start() - clock.end();
        return gap == 0 || (gap == 1 && (between.is(",") || between.is("on")));
    }

    private int start(Reading reading, List<Piece> pieces, int floor) {
        int start = reading.start();
        while (start > floor) {
            String before = pieces.get(start - 1).lower();
            if (hedges.contains(before) && allowed(reading, pieces.get(start), before)) {
                start--;
            } else if (start - 2 >= floor
                    && hedges.contains(pieces.get(start - 2).lower() + " " + before)) {
                start -= 2;
            } else if (before.equals("the") && start < reading.start()) {
                return start - 1;
            } else {
                return start;
            }
        }
        return start;
    }

    /** "over" and its like measure: only a number may follow. */
    private static boolean allowed(Reading reading, Piece next, String word) {
        return switch (word) {
            case "nearly", "almost", "over", "about", "under", "roughly", "approximately", "just", "exactly" ->
                reading.type() != TimexType.SET
                        && ((next.as("NUM") != null && reading.written().year() == null)
                                || next.is("a")
                                || next.is("an"));
            default -> true;
        };
    }
}
