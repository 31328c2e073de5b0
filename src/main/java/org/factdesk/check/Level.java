package org.factdesk.check;

import org.jspecify.annotations.Nullable;

/** What a desk makes of a check: off, on with the severity of its page, or on with another. */
public enum Level {
    OFF,
    ON,
    ERROR,
    WARNING,
    INFO;

    /** The severity of findings of {@code check} at this level; null where there are none. */
    @Nullable
    Severity severity(Check check) {
        return switch (this) {
            case OFF -> null;
            case ON -> check.severity();
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }
}
