package org.factdesk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a text, each in the form in which they are compared: without case, accents and the "s" of the plural. */
public final class Words {
    private static final int SHORT = 3;

    private Words() {}

    /** A word of a text. */
    public record Word(String key, Span span) {}

    /** The words of {@code text} in their order; marks and hyphens part them. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(new Word(key(text.substring(start, i)), new Span(start, i)));
                start = -1;
            }
        }
        return words;
    }

    /** The keys of the words of {@code text}, without {@code ignored}. */
    public static List<String> keys(String text, Set<String> ignored) {
        return of(text).stream()
                .map(Word::key)
                .filter(key -> !ignored.contains(key))
                .toList();
    }

    /** The form of {@code word} in which it is compared. */
    public static String key(String word) {
        String folded = Folding.folded(word);
        boolean plural = folded.length() > SHORT && folded.endsWith("s") && !folded.endsWith("ss");
        return plural ? folded.substring(0, folded.length() - 1) : folded;
    }
}
