package org.factdesk.server.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.factdesk.docket.State;
import org.factdesk.server.guard.Refusal;

/** How pages call what the docket keeps. */
public final class Told {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Told() {}

    /** A state in words. */
    public static String state(State state) {
        return switch (state) {
            case OPEN -> "open";
            case QUERY_AUTHOR -> "query author";
            case ACCURATE -> "checked accurate";
            case CHANGED -> "will be changed";
            case WAIVED -> "waived";
        };
    }

    /** A constant as forms and styles have it: {@code query-author}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A constant in words: {@code query author}. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The state that {@code code} stands for. */
    static State state(String code) {
        for (State state : State.values()) {
            if (code(state).equals(code)) {
                return state;
            }
        }
        throw Refusal.malformed("There is no status “" + code + "”.");
    }

    /** A time to the minute; the pages tell it by the reader's own clock where script runs. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** {@code count} of {@code noun}. */
    public static String count(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** A claim's type or a check in words. */
    public static String label(String label) {
        return label.replace('-', ' ');
    }
}
