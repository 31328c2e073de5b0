package org.factdesk.server.web;

import io.javalin.http.Context;
import org.factdesk.server.guard.Site;

/** What browsers are told not to do with our pages: no script or style but our files, in no frame of others, kept by no cache. */
final class SecurityHeaders {
    private final String policy;
    private final boolean secure;

    SecurityHeaders(Assets assets, Site site) {
        this.policy = "default-src 'none'; script-src 'self' " + assets.importMapHash()
                + "; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        this.secure = site.secure();
    }

    void on(Context answer) {
        answer.header("Content-Security-Policy", policy);
        answer.header("X-Content-Type-Options", "nosniff");
        answer.header("X-Frame-Options", "DENY");
        answer.header("Referrer-Policy", "same-origin");
        answer.header("Cross-Origin-Opener-Policy", "same-origin");
        answer.header("Cross-Origin-Resource-Policy", "same-origin");
        answer.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        answer.header("Cache-Control", "no-store");
        if (secure) {
            answer.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
