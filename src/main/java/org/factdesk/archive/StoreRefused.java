package org.factdesk.archive;

import java.io.IOException;

/** A store cannot be used as it is; the message says why and what to do. */
public final class StoreRefused extends IOException {
    private static final long serialVersionUID = 1L;

    /** A refusal with {@code message}. */
    public StoreRefused(String message) {
        super(message);
    }
}
