package org.factdesk.annotate.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark, cut finer than a token: "third-quarter" is two pieces, "7:15" is one.
 *
 * @param start where it starts in the article
 * @param end where it ends
 * @param lower its characters in lower case
 * @param capital whether it starts with a capital letter
 * @param joined whether it follows the piece before without white space
 * @param terms its senses beyond the bare word
 */
record Piece(int start, int end, String lower, boolean capital, boolean joined, List<Term> terms) {

    /** Its sense as {@code symbol}, null if it has none. */
    @Nullable
    Term as(String symbol) {
        for (Term term : terms) {
            if (term.symbol().equals(symbol)) {
                return term;
            }
        }
        return null;
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean word() {
        return Character.isLetter(lower.charAt(0));
    }
}
