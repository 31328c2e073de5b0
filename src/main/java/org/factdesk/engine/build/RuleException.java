package org.factdesk.engine.build;

/** A mistake in the rules folder; the message names file and line, so there is no stack trace. */
final class RuleException extends RuntimeException {

    RuleException(String message) {
        super(message, null, false, false);
    }

    RuleException(String file, int line, String message) {
        this(blame(file, line, message));
    }

    /** The message with its place before it; a line of 0 means the whole file. */
    static String blame(String file, int line, String message) {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
