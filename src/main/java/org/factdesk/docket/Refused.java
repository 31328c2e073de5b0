package org.factdesk.docket;

/** What was asked cannot be done as things are, and nothing was changed. Its message says why, for whoever asked. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message, null, false, false);
    }
}
