package org.factdesk.server.guard;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;

/** The cookies of the desk, which no script can read and no other site can send along with what changes something. */
public final class Cookies {
    private final String prefix;
    private final boolean secure;

    /** Those of a desk at {@code site}; by HTTPS they go nowhere else. */
    public Cookies(Site site) {
        this.secure = site.secure();
        this.prefix = secure ? "__Host-" : "";
    }

    /** What the cookie {@code name} holds, or null. */
    public @Nullable String get(Context request, String name) {
        String value = request.cookie(prefix + name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Sets the cookie {@code name} until the browser is closed. */
    public void set(Context answer, String name, String value) {
        answer.cookie(new Cookie(prefix + name, value, "/", -1, secure, true, null, SameSite.LAX));
    }

    /** Takes the cookie {@code name} away. */
    public void remove(Context answer, String name) {
        answer.cookie(new Cookie(prefix + name, "", "/", 0, secure, true, null, SameSite.LAX));
    }
}
