package org.factdesk.read;

import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Why a file or one of its articles cannot be read. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final @Nullable String excerpt;
    private final boolean foreign;

    Unreadable(int line, String message, @Nullable String excerpt) {
        super(message);
        this.line = line;
        this.excerpt = excerpt;
        this.foreign = false;
    }

    /** A file that is sound and no article: in a folder it is passed over. */
    static Unreadable foreign(String message) {
        return new Unreadable(message);
    }

    private Unreadable(String message) {
        super(message);
        this.line = 0;
        this.excerpt = null;
        this.foreign = true;
    }

    boolean foreign() {
        return foreign;
    }

    Problem in(String path) {
        return new Problem(path, line, String.valueOf(getMessage()), excerpt);
    }
}
