package org.factdesk.annotate.time;

import java.time.DayOfWeek;
import org.factdesk.annotate.TimexType;
import org.jspecify.annotations.Nullable;

/**
 * What a match means.
 *
 * @param start its first piece
 * @param end behind its last
 * @param type its TIMEX3 type
 * @param stretch where it lies; for durations and sets only the value counts
 * @param written the parts of the date as written
 */
record Reading(int start, int end, TimexType type, Stretch stretch, Written written) {

    /** The parts of a date that stand in the text; null where they do not. */
    record Written(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable DayOfWeek weekday) {
        static final Written NOTHING = new Written(null, null, null, null);
    }

    static Reading of(Match match, TimexType type, Stretch stretch) {
        return new Reading(match.start(), match.end(), type, stretch, Written.NOTHING);
    }

    static Reading of(Match match, TimexType type, String value) {
        return of(match, type, Stretch.open(value));
    }

    Reading with(Written parts) {
        return new Reading(start, end, type, stretch, parts);
    }

    Reading over(int from, int until) {
        return new Reading(from, until, type, stretch, written);
    }
}
