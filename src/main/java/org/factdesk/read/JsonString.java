package org.factdesk.read;

import org.factdesk.text.Pieces;

/** Maps the characters of a JSON string back to the literal they were written as. */
final class JsonString {
    private static final int UNICODE_ESCAPE = 6;

    private JsonString() {}

    /** Adds the string whose opening quotation mark stands at {@code quote} of {@code json} to {@code pieces}. */
    static void addTo(Pieces.Builder pieces, String json, int quote) {
        int at = quote + 1;
        int plain = at;
        while (json.charAt(at) != '"') {
            if (json.charAt(at) != '\\') {
                at++;
                continue;
            }
            pieces.verbatim(at - plain, plain);
            int end = at + (json.charAt(at + 1) == 'u' ? UNICODE_ESCAPE : 2);
            pieces.instead(1, at, end);
            at = end;
            plain = end;
        }
        pieces.verbatim(at - plain, plain);
    }
}
