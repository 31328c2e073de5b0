package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** A word as names are made of: a token, or a part of one where a hyphen joins a name to something ("London-based", "pro-Russian"). */
record NameWord(String text, Span span) {
    private static final Set<String> TAILS = Lexicon.words("compound-tails");
    private static final Set<String> OPENINGS = Lexicon.words("compound-openings");
    private static final Set<String> GROUPS = Lexicon.words("groups");

    boolean capitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether {@code word} is written in capital letters throughout. */
    static boolean capitals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The words from {@code first} to {@code end} with a space between them. */
    static String join(String[] words, int first, int end) {
        if (end - first == 1) {
            return words[first];
        }
        StringBuilder text = new StringBuilder(words[first]);
        for (int i = first + 1; i < end; i++) {
            text.append(' ').append(words[i]);
        }
        return text.toString();
    }

    /** The words of {@code tokens}. */
    static List<NameWord> of(List<Token> tokens) {
        List<NameWord> words = new ArrayList<>(tokens.size() + 4);
        for (Token token : tokens) {
            int hyphen = token.text().indexOf('-');
            boolean trails = hyphen == token.text().length() - 1;
            if (hyphen > 0 && (trails || parts(token.text(), hyphen))) {
                split(token, words);
            } else {
                words.add(new NameWord(token.text(), token.span()));
            }
        }
        return words;
    }

    private static boolean parts(String word, int hyphen) {
        String first = word.substring(0, hyphen);
        String rest = word.substring(hyphen + 1);
        if (Character.isUpperCase(first.charAt(0)) && TAILS.contains(rest)) {
            return true;
        }
        boolean opening = OPENINGS.contains(first.toLowerCase(Locale.ROOT)) && Character.isUpperCase(rest.charAt(0));
        return opening
                || (known(first)
                        && known(rest)
                        && Gazetteer.world().places(word).isEmpty());
    }

    private static boolean known(String word) {
        Gazetteer world = Gazetteer.world();
        return GROUPS.contains(word)
                || world.countryOfDemonym(word) != null
                || world.countryOfCapital(word) != null
                || world.places(word).stream().anyMatch(place -> place.id().equals(place.countryId()));
    }

    private static void split(Token token, List<NameWord> words) {
        int start = 0;
        String text = token.text();
        for (int i = 0; i <= text.length(); i++) {
            boolean hyphen = i < text.length() && text.charAt(i) == '-';
            if (i == text.length() || hyphen) {
                add(token, start, i, words);
                if (hyphen) {
                    add(token, i, i + 1, words);
                }
                start = i + 1;
            }
        }
    }

    private static void add(Token token, int from, int to, List<NameWord> words) {
        if (from < to) {
            int start = token.span().start();
            words.add(new NameWord(token.text().substring(from, to), new Span(start + from, start + to)));
        }
    }
}
