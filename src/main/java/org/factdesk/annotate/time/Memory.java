package org.factdesk.annotate.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an article has said of time so far: the day it speaks from and the stretch it named last. */
final class Memory {
    final @Nullable LocalDate asOf;
    private @Nullable Stretch last;
    private @Nullable Stretch quarter;

    Memory(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }

    void note(@Nullable Stretch stretch) {
        if (stretch == null || stretch.from() == null) {
            return;
        }
        last = stretch;
        if (stretch.grain().equals("Q")) {
            quarter = stretch;
        }
    }

    /** The stretch named last, else the as-of day, else null. */
    @Nullable
    Stretch last() {
        return last != null ? last : asOf == null ? null : Stretch.day(asOf);
    }

    /** The single day named last, null if the last stretch was none. */
    @Nullable
    LocalDate day() {
        return last != null && last.grain().equals("D") ? last.from() : null;
    }

    /** The single day named last, else the as-of day, else null: a year or a month has no next day. */
    @Nullable
    LocalDate dayOrAsOf() {
        LocalDate day = day();
        return day != null ? day : asOf;
    }

    /** The first day of {@link #last}. */
    @Nullable
    LocalDate start() {
        Stretch stretch = last();
        return stretch == null ? null : stretch.from();
    }

    /** The quarter named last if it is over by the as-of day, else the one before that day's; null where neither is known. */
    @Nullable
    Stretch reported() {
        boolean over = quarter != null
                && (asOf == null || quarter.until() == null || !quarter.until().isAfter(asOf));
        return over ? quarter : asOf == null ? null : Stretch.of("Q", asOf.minusMonths(3));
    }

    /** The quarter named last, null if none was. */
    @Nullable
    Stretch quarter() {
        return quarter;
    }
}
