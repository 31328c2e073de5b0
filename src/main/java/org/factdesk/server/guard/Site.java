package org.factdesk.server.guard;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address the desk goes by in browsers.
 *
 * @param url as it was told, such as {@code https://desk.example.org}; null for this machine alone
 */
public record Site(@Nullable URI url) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whether pages are fetched by HTTPS, from a proxy before the desk. */
    public boolean secure() {
        return url != null && "https".equals(url.getScheme());
    }

    /** Whether {@code host}, the header of a request, is this desk: a page of another name that leads here is not to read ours. */
    public boolean isCalled(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        return url == null ? THIS_MACHINE.contains(asked.replaceFirst(":\\d+$", "")) : asked.equals(authority(url));
    }

    /** Whether a request that changes something was sent from a page of this desk, as far as its browser tells. */
    public boolean isOrigin(Context request) {
        String origin = request.header("Origin");
        if (origin != null) {
            return origin.equals(origin(request));
        }
        String site = request.header("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }

    /** The beginning of the addresses of this desk's pages, as {@code request} has it. */
    public String origin(Context request) {
        return url == null ? "http://" + request.header("Host") : url.getScheme() + "://" + authority(url);
    }

    private static String authority(URI url) {
        return url.getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
