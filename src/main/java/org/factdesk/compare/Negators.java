package org.factdesk.compare;

import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;

/** The words by which a sentence denies something. */
final class Negators {
    private static final Set<String> PLAIN = Lexicon.words("negators");
    private static final Set<String> IMPLIED = Lexicon.words("implied-negators");
    private static final int REACH = 3;

    private Negators() {}

    /** Whether {@code token} is "not" or the like. */
    static boolean is(Token token) {
        return PLAIN.contains(token.lemma());
    }

    /** Whether one of the few words before the token at {@code index} denies it. */
    static boolean near(Passage passage, int index) {
        return passage.tokens().subList(Math.max(0, index - REACH), index).stream()
                .anyMatch(token -> is(token) || IMPLIED.contains(token.lemma()));
    }

    /** Whether {@code passage} denies anything, be it by a verb ("failed to"). */
    static boolean anyIn(Passage passage) {
        List<Token> tokens = passage.tokens();
        return tokens.stream().anyMatch(token -> is(token) || IMPLIED.contains(token.lemma()));
    }
}
