package org.factdesk.docket;

/** What was asked for is not there, or is not of the article it was asked for in. */
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String what) {
        super(what + " is not there", null, false, false);
    }
}
