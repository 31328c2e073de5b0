package org.factdesk.server.guard;

import io.javalin.http.Context;

/** Recognises who makes a request. */
public interface Visitors {

    /** By its cookie, or its token where a program calls. */
    Visitor of(Context request);

    /** Whether programs call {@code path}, by a token, and no page sends readers there. */
    static boolean isCall(String path) {
        return path.startsWith("/api/") || path.equals("/metrics");
    }
}
