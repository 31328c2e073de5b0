package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.WordClusters;

/**
 * What the tag model sees of a word: the word, its ending, its shape, the verb it could be a form of, and its cluster, so that a word it never
 * met is tagged like those that are used alike; the same, coarser, of its neighbours. Each feature is about one word, so that {@link Tagger} can
 * add up what a word says once and for all.
 */
final class TagFeatures {
    /** What stands beyond the ends of a sentence. */
    static final List<String> EDGE = List.of("edge");

    /** Where the neighbours stand that are looked at, from left to right, before their features' names. */
    static final List<String> PLACES = List.of("-2", "-1", "+1", "+2");

    private static final int LONGEST_ENDING = 4;
    private static final int LONGEST_ACRONYM = 3;

    private static final Set<String> CLOSED_TAGS = Lexicon.words("closed-tags");
    private static final Set<String> CLOSED_WORDS = Lexicon.words("closed-class-words");

    private TagFeatures() {}

    /** Whether a word can have {@code tag}: the classes of prepositions, pronouns and the like are closed, and all their words are known. */
    static boolean allows(String word, String tag) {
        return !closed(tag) || closedClass(word);
    }

    /** Whether {@code tag} is of a closed class. */
    static boolean closed(String tag) {
        return CLOSED_TAGS.contains(tag);
    }

    /** Whether a word of a closed class is written like {@code word}. */
    static boolean closedClass(String word) {
        return CLOSED_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** How far from the word the neighbour at {@code place} stands. */
    static int distance(String place) {
        return Integer.parseInt(place);
    }

    /** Features of the word that is tagged. */
    static List<String> own(String word) {
        String path = cluster(word);
        String lower = letters(word);
        String verb = Lemmas.verbForms(lower);
        List<String> own = new ArrayList<>();
        own.add("w=" + lower);
        own.add("s=" + shape(word));
        own.add("c=" + path);
        own.add("v=" + verb);
        own.add("vs=" + verb + shape(word));
        for (int length = 4; length <= 12 && length < path.length(); length += 4) {
            own.add("c" + length + "=" + path.substring(0, length));
        }
        for (int length = 1; length <= LONGEST_ENDING && length < lower.length(); length++) {
            own.add("x=" + lower.substring(lower.length() - length));
        }
        return own;
    }

    /** Features of a neighbour, to be put behind its place; all but the first it has in common with many words. */
    static List<String> seen(String word) {
        String path = cluster(word);
        String lower = letters(word);
        return List.of("w=" + lower, "c=" + first(path, 12), "d=" + first(path, 6), "v=" + Lemmas.verbForms(lower));
    }

    /** The feature of the tag before. */
    static String tag(String before) {
        return "t=" + before;
    }

    /** The feature of the two tags before. */
    static String tags(String lastButOne, String last) {
        return "tt=" + lastButOne + "," + last;
    }

    /** "US" is no "us", "IT" no "it": what a short name in capitals would be in small letters says nothing of it. */
    private static boolean acronym(String word) {
        return word.length() > 1
                && word.length() <= LONGEST_ACRONYM
                && shape(word).equals("AA");
    }

    private static String letters(String word) {
        return acronym(word) ? word : word.toLowerCase(Locale.ROOT);
    }

    private static String cluster(String word) {
        String path = acronym(word) ? null : WordClusters.of(word);
        return path == null ? "none" : path;
    }

    private static String first(String path, int length) {
        return path.length() <= length ? path : path.substring(0, length);
    }

    private static String shape(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return "0";
        }
        if (!Character.isLetter(first)) {
            return "?";
        }
        String hyphen = word.indexOf('-') > 0 ? "-" : "";
        if (Character.isLowerCase(first)) {
            return "a" + hyphen;
        }
        boolean capitals = word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
        return (capitals ? "AA" : "Aa") + hyphen;
    }
}
