package org.factdesk.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words and phrases to look for. A word in lower case stands for any case of itself, one with a capital only for itself, and a star at
 * its end for any ending: {@code regime}, {@code so-called}, {@code US}, {@code slam*}.
 */
public final class Phrases {
    /** Those that begin with a whole word, by that word in lower case. */
    private final Map<String, List<List<Word>>> closed = new HashMap<>();

    /** Those that begin with the beginning of a word. */
    private final List<List<Word>> open = new ArrayList<>();

    private Phrases() {}

    /** A word of a phrase, with what parts it from the word before. */
    private record Word(String gap, String letters, String lower, boolean open, boolean exact) {

        boolean fits(Word found, boolean first) {
            String own = exact ? found.letters : found.lower;
            boolean word = open ? own.startsWith(letters) : own.equals(letters);
            return word && (first || gap.equals(found.gap));
        }
    }

    private record Found(Word word, Span span) {}

    /** The phrases written as {@code texts}; those without a letter or figure stand for nothing. */
    public static Phrases of(Collection<String> texts) {
        Phrases phrases = new Phrases();
        for (String text : texts) {
            List<Word> words = words(text, new Span(0, text.length())).stream()
                    .map(found -> asked(found, text))
                    .toList();
            if (!words.isEmpty()) {
                phrases.add(words);
            }
        }
        return phrases;
    }

    private void add(List<Word> words) {
        Word first = words.get(0);
        (first.open() ? open : closed.computeIfAbsent(first.lower(), word -> new ArrayList<>())).add(words);
    }

    /** Whether {@code text} could stand for anything. */
    public static boolean sound(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static Word asked(Found found, String text) {
        String letters = found.word().letters();
        String lower = found.word().lower();
        boolean open =
                found.span().end() < text.length() && text.charAt(found.span().end()) == '*';
        return new Word(found.word().gap(), letters, lower, open, !letters.equals(lower));
    }

    /** Whether one of the phrases stands in {@code text}. */
    public boolean in(String text) {
        return !find(text, new Span(0, text.length())).isEmpty();
    }

    /** Where the phrases stand in {@code part} of {@code text}, the longest at each place. */
    public List<Span> find(String text, Span part) {
        List<Span> spans = new ArrayList<>();
        List<Found> words = words(text, part);
        for (int at = 0; at < words.size(); at++) {
            int most = Math.max(
                    longest(closed.getOrDefault(words.get(at).word().lower(), List.of()), words, at),
                    longest(open, words, at));
            if (most > 0) {
                spans.add(words.get(at).span().union(words.get(at + most - 1).span()));
                at += most - 1;
            }
        }
        return spans;
    }

    /** How many words the longest of {@code phrases} takes at {@code at}; 0 where none fits. */
    private static int longest(List<List<Word>> phrases, List<Found> words, int at) {
        int most = 0;
        for (List<Word> phrase : phrases) {
            if (phrase.size() > most && fits(phrase, words, at)) {
                most = phrase.size();
            }
        }
        return most;
    }

    private static boolean fits(List<Word> phrase, List<Found> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).fits(words.get(at + i).word(), i == 0)) {
                return false;
            }
        }
        return true;
    }

    private static List<Found> words(String text, Span part) {
        List<Found> words = new ArrayList<>();
        int last = part.start();
        for (int i = part.start(); i < part.end(); ) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < part.end() && inWord(text, i, part.end())) {
                i++;
            }
            String letters = text.substring(start, i).replace('\u2019', '\'');
            String lower = letters.toLowerCase(Locale.ROOT);
            words.add(new Found(new Word(gap(text, last, start), letters, lower, false, false), new Span(start, i)));
            last = i;
        }
        return words;
    }

    /** Letters, figures, and an apostrophe between two of them. */
    private static boolean inWord(String text, int at, int end) {
        char c = text.charAt(at);
        boolean apostrophe = c == '\'' || c == '\u2019';
        return Character.isLetterOrDigit(c)
                || (apostrophe && at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** White space is one blank, all short dashes are one. */
    private static String gap(String text, int start, int end) {
        String gap = text.substring(start, end).replace('\u2010', '-').replace('\u2011', '-');
        return gap.isBlank() && !gap.isEmpty() ? " " : gap.startsWith("*") ? gap.substring(1) : gap;
    }
}
