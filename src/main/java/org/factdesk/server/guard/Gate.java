package org.factdesk.server.guard;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a request pass or refuses it: who makes it, what that takes, and whether a page of this desk has sent it. */
public final class Gate {
    /** The field of a form that holds the token against forged requests. */
    public static final String CSRF_FIELD = "csrf";

    private static final String VISITOR = "visitor";
    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private final Site site;
    private final Visitors visitors;

    /** Of a desk at {@code site}. */
    public Gate(Site site, Visitors visitors) {
        this.site = site;
        this.visitors = visitors;
    }

    /** Who makes {@code request}, who has {@code permission} to; refused otherwise. */
    public Visitor admit(Context request, Permission permission) {
        Visitor visitor = visitors.of(request);
        request.attribute(VISITOR, visitor);
        if (!permission.isPublic()) {
            if (visitor.by() == null) {
                throw Refusal.of(401, "Please log in first.");
            }
            if (!permission.isHeldBy(visitor.by().role())) {
                throw Refusal.forbidden(permission);
            }
        }
        if (!READING.contains(request.method().name()) && visitor.csrf() != null) {
            refuseForged(request, visitor.csrf());
        }
        return visitor;
    }

    /** Who has made {@code request}, as far as that is known by now. */
    public static Visitor visitor(Context request) {
        Visitor known = request.attribute(VISITOR);
        return known == null ? Visitor.NOBODY : known;
    }

    private void refuseForged(Context request, String csrf) {
        if (!site.isOrigin(request)) {
            throw Refusal.of(403, "This was not sent from a page of this desk, so nothing was done.");
        }
        String sent = sent(request);
        if (sent == null || !CsrfToken.matches(sent, csrf)) {
            throw Refusal.of(
                    403, "The page this was sent from is too old, so nothing was done. Load it again and repeat.");
        }
    }

    private static @Nullable String sent(Context request) {
        String header = request.header(CSRF_HEADER);
        return header != null ? header : request.formParam(CSRF_FIELD);
    }
}
