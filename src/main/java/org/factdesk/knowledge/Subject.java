package org.factdesk.knowledge;

import java.util.List;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Words;

/** What a fact or event is about, in words that an article can be searched for. */
final class Subject {
    private static final Set<String> FUNCTION_WORDS = Lexicon.words("function-words");

    private Subject() {}

    /** The words of {@code subject} that mean something, without years, in the form of {@link Words#key}. */
    static List<String> words(String subject) {
        return Words.keys(subject, FUNCTION_WORDS).stream()
                .filter(word -> !word.chars().allMatch(Character::isDigit))
                .toList();
    }

    /** The word that names the kind of thing: the last before any "of", "on" or "in". */
    static String head(String subject) {
        String head = "";
        for (Words.Word word : Words.of(subject)) {
            boolean linking = FUNCTION_WORDS.contains(word.key());
            if (linking && !head.isEmpty()) {
                return head;
            }
            boolean number = word.key().chars().allMatch(Character::isDigit);
            head = linking || number ? head : word.key();
        }
        return head;
    }
}
