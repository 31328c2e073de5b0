package org.factdesk.extract.sourcing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;

/** Tells sentences that state a plain fact from those that wish, doubt, ask or speak of "us". */
final class Telling {
    private static final Set<String> UNSURE = Lexicon.words("unsure-words");

    private Telling() {}

    /** Whether the sentence of {@code tokens} states what it tells as so. */
    static boolean plain(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.is("?") || UNSURE.contains(token.text().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
