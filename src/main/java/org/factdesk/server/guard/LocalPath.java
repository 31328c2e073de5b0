package org.factdesk.server.guard;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages of this desk that somebody may be sent on to: a link to the login must not lead to another site. */
public final class LocalPath {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private LocalPath() {}

    /** {@code asked} where it is a page of this desk, else the first page. */
    public static String of(@Nullable String asked) {
        return asked != null && asked.length() < 500 && LOCAL.matcher(asked).matches() ? asked : "/";
    }
}
