package org.factdesk.server.guard;

import java.util.regex.Pattern;

/** Paths of drafts as repositories have them. Evidence is looked for beside a draft, and nobody is to choose where that is on this machine. */
public final class DraftPath {
    private static final int LONGEST = 500;
    private static final String NAME = "(?!\\.\\.?(?:/|$))[^/\\\\\\p{Cntrl}]+";
    private static final Pattern INSIDE = Pattern.compile("(?!\\p{L}:)" + NAME + "(?:/" + NAME + ")*+");

    private DraftPath() {}

    /** Whether {@code path} is relative and leads nowhere but down. */
    public static boolean isInside(String path) {
        return path.length() <= LONGEST && INSIDE.matcher(path).matches();
    }

    /** {@code path} where it is such a path, else what comes behind its last slash. */
    public static String inside(String path) {
        return isInside(path) ? path : last(path);
    }

    /** The name at the end of {@code path}, which some browsers and programs send in full, by the rules of whatever machine they run on. */
    public static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
