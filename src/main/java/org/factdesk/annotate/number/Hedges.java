package org.factdesk.annotate.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Approximation;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the words around a number that say how exactly it is meant. */
final class Hedges {
    private static final Map<String, String> BEFORE = Lexicon.table("hedges");
    private static final Map<String, String> AFTER = Lexicon.table("hedges-after");
    private static final int LONGEST = 4;

    private Hedges() {}

    /** A hedge as written. */
    record Found(Approximation approximation, Span span) {}

    /** The hedge of the number that takes the tokens {@code first} up to {@code end} of {@code sentence}, or null. */
    static @Nullable Found around(List<Token> sentence, int first, int end) {
        for (int length = LONGEST; length > 0; length--) {
            Found before = found(BEFORE, sentence, first - length, first);
            Found after = found(AFTER, sentence, end, end + length);
            if (before != null || after != null) {
                return before != null ? before : after;
            }
        }
        return null;
    }

    private static @Nullable Found found(Map<String, String> hedges, List<Token> sentence, int from, int to) {
        if (from < 0 || to > sentence.size()) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        for (Token token : sentence.subList(from, to)) {
            words.append(words.isEmpty() ? "" : " ").append(token.text().toLowerCase(Locale.ROOT));
        }
        String name = hedges.get(words.toString());
        return name == null
                ? null
                : new Found(
                        Approximation.valueOf(name),
                        sentence.get(from).span().union(sentence.get(to - 1).span()));
    }
}
