package org.factdesk.annotate;

import java.util.Map;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;

/** The abbreviations that end in a full stop, and whether a sentence may end with them. */
final class Abbreviations {
    private static final Map<String, String> ENTRIES = Lexicon.table("abbreviations");
    private static final Set<String> OPENERS = Lexicon.words("sentence-openers");

    /** Whether {@code word}, with its full stop, is an abbreviation. */
    boolean knows(String word) {
        return ENTRIES.containsKey(word);
    }

    /** Whether {@code word} is an abbreviation that can stand last in a sentence. */
    boolean mayEnd(String word) {
        return "may-end".equals(ENTRIES.get(word));
    }

    /** Whether {@code word}, capitalised, can only be the first of a sentence. */
    boolean opens(String word) {
        return OPENERS.contains(word);
    }
}
