package org.factdesk.server;

/** The desk cannot be opened as it was asked for; its message says why and what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For the reason {@code message}. */
    public CannotStart(String message) {
        super(message, null, false, false);
    }
}
