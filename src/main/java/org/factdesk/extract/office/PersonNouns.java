package org.factdesk.extract.office;

import java.util.Locale;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;

/** Whether a noun names people by what they are: "workers", "commander". */
public final class PersonNouns {
    private static final Set<String> NOUNS = Lexicon.words("person-nouns");

    private PersonNouns() {}

    /** Whether the last word of {@code phrase} names people, one or several. */
    public static boolean is(String phrase) {
        String word = phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return NOUNS.contains(word) || NOUNS.contains(singular(word));
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
