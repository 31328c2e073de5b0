package org.factdesk.text;

import org.jspecify.annotations.Nullable;

/**
 * A user's mistake that kept something from being read or checked.
 *
 * @param path the file it is in
 * @param line its line from 1, or 0 where the whole file is meant
 * @param column its UTF-16 column from 1, or 0 where the whole line is meant
 * @param message what is wrong and what to do about it, in one sentence
 * @param excerpt the offending words, or null
 */
public record Problem(
        String path,
        int line,
        int column,
        String message,
        @Nullable String excerpt) {

    /** A problem of a whole line. */
    public Problem(String path, int line, String message, @Nullable String excerpt) {
        this(path, line, 0, message, excerpt);
    }

    /** Where it is, as compilers write it: "file", "file:3" or "file:3:14". */
    public String place() {
        return line == 0 ? path : column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
