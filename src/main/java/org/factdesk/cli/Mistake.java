package org.factdesk.cli;

/** A mistake in the arguments; its message is all that the user sees. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
        super(message, null, false, false);
    }
}
