package org.factdesk.extract.sourcing;

import java.util.List;
import org.factdesk.annotate.Token;

/** Words set apart by commas behind the noun they tell of. */
final class Asides {

    private Asides() {}

    /** The comma that closes what is set apart behind the phrase that goes on at {@code from}; -1 where nothing is. */
    static int close(List<Token> tokens, int from) {
        int open = from;
        while (open < tokens.size()
                && !tokens.get(open).is(",")
                && !tokens.get(open).tagged("V")) {
            open++;
        }
        if (open + 1 >= tokens.size() || !tokens.get(open).is(",") || !opens(tokens.get(open + 1))) {
            return -1;
        }
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(",")) {
                return i;
            }
        }
        return -1;
    }

    /** "Speaking …", "asking …", "who …". */
    private static boolean opens(Token token) {
        return token.tag().equals("VBG") || token.is("who");
    }

    /** The first word of the noun phrase that ends at {@code noun}. */
    static int start(List<Token> tokens, int noun) {
        int first = noun;
        while (first > 0 && part(tokens.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean part(Token token) {
        return token.tagged("DT")
                || token.tagged("PRP$")
                || token.tagged("CD")
                || token.tagged("J")
                || token.tagged("N")
                || token.tagged("POS");
    }
}
