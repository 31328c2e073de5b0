package org.factdesk.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Adds text that was decoded from markup to a manuscript, each character with the entity or escape it was written as. */
final class MarkupText {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?");
    private final Manuscript manuscript;
    private final boolean backslashes;

    private final int offset;

    private MarkupText(Manuscript manuscript, boolean backslashes, int offset) {
        this.manuscript = manuscript;
        this.offset = offset;
        this.backslashes = backslashes;
    }

    /** For HTML: entities. The markup begins at {@code offset} of the file. */
    static MarkupText html(Manuscript manuscript, int offset) {
        return new MarkupText(manuscript, false, offset);
    }

    /** For Markdown: entities and backslashes. */
    static MarkupText markdown(Manuscript manuscript) {
        return new MarkupText(manuscript, true, 0);
    }

    /**
     * Adds {@code decoded}.
     *
     * @param raw the whole markup
     * @param start where the text begins in it
     * @param end where it ends
     */
    void add(String decoded, String raw, int start, int end) {
        if (decoded.length() == end - start) {
            manuscript.add(decoded, offset + start);
            return;
        }
        int to = 0;
        int from = start;
        int plain = 0;
        Matcher entity = ENTITY.matcher(raw).region(start, end);
        while (to < decoded.length() && from < end) {
            int length = escape(raw, from, end, decoded, to, entity);
            if (length == 1 && decoded.charAt(to) == raw.charAt(from)) {
                to++;
                from++;
                continue;
            }
            manuscript.add(decoded.substring(plain, to), offset + from - (to - plain));
            int chars = length == 1 ? decoded.length() - to : decodedLength(raw, from, length);
            int last = length == 1 ? end : from + length;
            manuscript.add(decoded.substring(to, to + chars), offset + from, offset + last);
            to += chars;
            from = last;
            plain = to;
        }
        manuscript.add(decoded.substring(plain, to), offset + from - (to - plain));
    }

    /** The length of the escape at {@code from}; 1 where there is none. */
    private int escape(String raw, int from, int end, String decoded, int to, Matcher entity) {
        char c = raw.charAt(from);
        if (backslashes && c == '\\' && from + 1 < end && raw.charAt(from + 1) == decoded.charAt(to)) {
            return 2;
        }
        if (c != '&' || !entity.region(from, end).lookingAt()) {
            return 1;
        }
        String meant = Parser.unescapeEntities(entity.group(), false);
        boolean stands = !meant.equals(entity.group()) && decoded.startsWith(meant, to);
        return stands ? entity.end() - from : 1;
    }

    private int decodedLength(String raw, int from, int length) {
        if (raw.charAt(from) == '\\') {
            return 1;
        }
        return Parser.unescapeEntities(raw.substring(from, from + length), false)
                .length();
    }
}
