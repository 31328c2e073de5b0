package org.factdesk.text;

import org.jspecify.annotations.Nullable;

/**
 * A user's mistake that kept something from being read or checked.
 *
 * @param path the file it is in
 * @param line its line from 1, or 0 where the whole file is meant
 * @param message what is wrong and what to do about it, in one sentence
 * @param excerpt the offending words, or null
 */
public record Problem(
        String path, int line, String message, @Nullable String excerpt) {}
