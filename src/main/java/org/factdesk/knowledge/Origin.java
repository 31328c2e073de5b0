package org.factdesk.knowledge;

import org.factdesk.text.Problem;

/**
 * Where the desk has something from.
 *
 * @param path the file
 * @param line the line in it, from 1
 * @param source what the file names as its source; "" where it names none
 */
public record Origin(String path, int line, String source) {

    /** A problem of this entry. */
    Problem problem(String message, String excerpt) {
        return new Problem(path, line, message, excerpt);
    }
}
