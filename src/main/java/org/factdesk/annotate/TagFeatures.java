package org.factdesk.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.postag.POSContextGenerator;
import org.factdesk.lexicon.WordClusters;

/**
 * What the tag model sees of a word: the word, its ending, its shape, the verb it could be a form of, and its cluster, so that a word it never
 * met is tagged like those that are used alike; the same, coarser, of its neighbours; the two tags before it.
 */
final class TagFeatures implements POSContextGenerator {
    private static final int REMEMBERED = 1 << 16;
    private static final int LONGEST_ENDING = 4;
    private static final int LONGEST_ACRONYM = 3;

    /**
     * What is seen of a word wherever it stands.
     *
     * @param own as the word that is tagged
     * @param seen as a neighbour: the word, its cluster, the wider cluster
     */
    private record Word(List<String> own, List<String> seen) {}

    private static final Word EDGE = new Word(List.of(), List.of("edge"));

    private final Map<String, Word> words = new HashMap<>();

    @Override
    public String[] getContext(int index, String[] tokens, String[] tags, Object[] additional) {
        Word word = word(tokens, index);
        List<String> features = new ArrayList<>(40);
        features.addAll(word.own());
        add(features, "-1", word(tokens, index - 1));
        add(features, "-2", word(tokens, index - 2));
        add(features, "+1", word(tokens, index + 1));
        add(features, "+2", word(tokens, index + 2));
        String before = index > 0 ? tags[index - 1] : "^";
        String two = before + (index > 1 ? tags[index - 2] : "^");
        features.add("t=" + before);
        features.add("tt=" + two);
        features.add("tw=" + before + word.seen().get(0));
        if (index > 0) {
            features.add("first=no");
        }
        return features.toArray(String[]::new);
    }

    private Word word(String[] tokens, int index) {
        if (index < 0 || index >= tokens.length) {
            return EDGE;
        }
        Word known = words.get(tokens[index]);
        if (known != null) {
            return known;
        }
        if (words.size() >= REMEMBERED) {
            words.clear();
        }
        Word word = describe(tokens[index]);
        words.put(tokens[index], word);
        return word;
    }

    private static void add(List<String> features, String where, Word neighbour) {
        for (String seen : neighbour.seen()) {
            features.add(where + seen);
        }
    }

    private static Word describe(String text) {
        // "US" is no "us", "IT" no "it": what a short name in capitals would be in small letters says nothing of it
        boolean acronym = text.length() > 1 && text.length() <= LONGEST_ACRONYM && shape(text).equals("AA");
        String lower = acronym ? text : text.toLowerCase(Locale.ROOT);
        String cluster = acronym ? null : WordClusters.of(text);
        String path = cluster == null ? "none" : cluster;
        String verb = Lemmas.verbForms(lower);
        List<String> own = new ArrayList<>();
        own.add("w=" + lower);
        own.add("s=" + shape(text));
        own.add("c=" + path);
        own.add("v=" + verb);
        own.add("vs=" + verb + shape(text));
        for (int length = 4; length <= 12 && length < path.length(); length += 4) {
            own.add("c" + length + "=" + path.substring(0, length));
        }
        for (int length = 1; length <= LONGEST_ENDING && length < lower.length(); length++) {
            own.add("x=" + lower.substring(lower.length() - length));
        }
        return new Word(
                List.copyOf(own), List.of("w=" + lower, "c=" + first(path, 12), "d=" + first(path, 6), "v=" + verb));
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
