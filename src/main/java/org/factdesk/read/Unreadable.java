package org.factdesk.read;

import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Why a file or one of its articles cannot be read. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final @Nullable String excerpt;

    Unreadable(int line, String message, @Nullable String excerpt) {
        super(message);
        this.line = line;
        this.excerpt = excerpt;
    }

    Problem in(String path) {
        return new Problem(path, line, String.valueOf(getMessage()), excerpt);
    }
}
