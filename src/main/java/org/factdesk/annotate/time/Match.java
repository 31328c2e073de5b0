package org.factdesk.annotate.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of pieces that a pattern of the grammar fits.
 *
 * @param rule the pattern and its meaning
 * @param pieces the pieces of the sentence
 * @param start its first piece
 * @param end behind its last
 * @param symbols what each piece was taken for
 */
record Match(Grammar.Rule rule, List<Piece> pieces, int start, int end, List<String> symbols) {

    /** The head line of its rule. */
    String meaning() {
        return rule.meaning();
    }

    /** The first word of the head line. */
    String kind() {
        int space = meaning().indexOf(' ');
        return space < 0 ? meaning() : meaning().substring(0, space);
    }

    /** The rest of the head line. */
    String argument() {
        int space = meaning().indexOf(' ');
        return space < 0 ? "" : meaning().substring(space + 1);
    }

    boolean has(String symbol) {
        return symbols.contains(symbol);
    }

    /** Index of the {@code nth} piece taken for {@code symbol}, from 0; -1 if there is none. */
    int index(String symbol, int nth) {
        int left = nth;
        for (int i = 0; i < symbols.size(); i++) {
            if (symbols.get(i).equals(symbol) && left-- == 0) {
                return start + i;
            }
        }
        return -1;
    }

    /** The code of the first piece taken for {@code symbol}, null if there is none. */
    @Nullable
    String code(String symbol) {
        return code(symbol, 0);
    }

    @Nullable
    String code(String symbol, int nth) {
        int i = index(symbol, nth);
        Term term = i < 0 ? null : pieces.get(i).as(symbol);
        return term == null ? null : term.code();
    }

    /** The code as a whole number, null if there is none. */
    @Nullable
    Integer number(String symbol) {
        return number(symbol, 0);
    }

    @Nullable
    Integer number(String symbol, int nth) {
        String code = code(symbol, nth);
        return code == null ? null : (int) Double.parseDouble(code);
    }
}
