package org.factdesk.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.check.Finding;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * The findings that a user asks about.
 *
 * @param path the draft
 * @param name the check, or the start of a fingerprint; null for any
 * @param line the line they stand on, 0 for any
 * @param column a column they cover there, 0 for any
 */
record Wanted(String path, @Nullable String name, int line, int column) {
    private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::(\\d{1,9}))?:?");

    /** The findings of a check in {@code path}, or the one with a fingerprint. */
    static Wanted named(String name, String path) {
        return new Wanted(path, name, 0, 0);
    }

    /** The findings at {@code place}, PATH:LINE or PATH:LINE:COLUMN; null where it is no place. */
    static @Nullable Wanted at(String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            return null;
        }
        int column = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return new Wanted(parts.group(1), null, Integer.parseInt(parts.group(2)), column);
    }

    /** Whether {@code finding} of {@code article} is one of them. */
    boolean is(Finding finding, Article article) {
        if (name != null) {
            return finding.check().equals(name) || finding.fingerprint().startsWith(name);
        }
        Location at = article.offsets().locate(finding.span());
        boolean begun = at.line() < line || (at.line() == line && (column == 0 || at.column() <= column));
        boolean open = at.endLine() > line || (at.endLine() == line && (column == 0 || column <= at.endColumn()));
        return begun && open;
    }

    /** What to tell a user who gets none. */
    String missing() {
        return name != null
                ? "no finding in " + path + " is called '" + name
                        + "'; give a check, or the fingerprint that --format json shows"
                : "there is no finding at " + path + ":" + line + (column == 0 ? "" : ":" + column)
                        + "; see: factdesk check " + path;
    }
}
