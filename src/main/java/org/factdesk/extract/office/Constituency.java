package org.factdesk.extract.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Mention;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** The state a member of the U.S. Congress sits for, as agencies write it behind the name: "R-S.C.", "(D-Calif.)". */
final class Constituency {
    private static final Pattern WRITTEN = Pattern.compile("[RDI]-([A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)");

    private Constituency() {}

    static @Nullable Mention at(Line line, int i) {
        Matcher written = match(line, i);
        if (written == null) {
            return null;
        }
        Span span = new Span(written.start(1), written.end(1));
        return new Mention(span, written.group(1), null);
    }

    private static @Nullable Matcher match(Line line, int i) {
        if (!line.has(i)) {
            return null;
        }
        String text = line.article().article().text();
        Matcher matcher = WRITTEN.matcher(text);
        int start = line.tokens().get(i).span().start();
        matcher.region(start, Math.min(text.length(), start + 30));
        return matcher.lookingAt() ? matcher : null;
    }

    /** Behind the mark that closes what opens at {@code open}, a comma or a bracket. */
    static int behind(Line line, int open) {
        Matcher written = match(line, open + 1);
        int i = written == null ? open + 1 : line.at(written.end());
        return line.is(open, "(") && line.is(i, ")") ? i + 1 : i;
    }
}
