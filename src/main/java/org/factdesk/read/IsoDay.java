package org.factdesk.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the day of an ISO 8601 date or time stamp. */
final class IsoDay {
    private static final int LENGTH = "2026-02-04".length();

    private IsoDay() {}

    /** The day {@code written} begins with, as written there whatever its zone; null where that is not a day. */
    static @Nullable LocalDate of(String written) {
        String trimmed = written.strip();
        if (trimmed.length() < LENGTH || (trimmed.length() > LENGTH && "Tt ".indexOf(trimmed.charAt(LENGTH)) < 0)) {
            return null;
        }
        try {
            return LocalDate.parse(trimmed.substring(0, LENGTH));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
