package org.factdesk.annotate;

/** Typographic characters in their ASCII form, one for one, so that offsets stay. */
final class Typography {
    private Typography() {}

    /** {@code text} with curly quotes, dashes and odd spaces mapped to ASCII; as long as before. */
    static String plain(String text) {
        int first = 0;
        while (first < text.length() && plain(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] plain = text.toCharArray();
        for (int i = first; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return new String(plain);
    }

    static char plain(char c) {
        if (c < 0x80) {
            return c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC', '\u00B4', '\uFF07' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB', '\uFF02' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u0085', '\u00A0', '\u1680', '\u202F', '\u205F', '\u2028', '\u2029', '\u3000', '\uFEFF', '\u200B' ->
                ' ';
            default -> c >= '\u2000' && c <= '\u200A' ? ' ' : c;
        };
    }

    /** Whether {@code c} parts words. */
    static boolean isSpace(char c) {
        return c <= ' ' || plain(c) == ' ';
    }

    /** Whether {@code c} is a dash that parts clauses or ranges, and not a hyphen. */
    static boolean isDash(char c) {
        return c == '\u2014' || c == '\u2015' || c == '\u2013';
    }
}
