package org.factdesk.annotate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.lexicon.WordClusters;
import org.jspecify.annotations.Nullable;

/**
 * What the name model sees of each word of a sentence: its form, its cluster, what the gazetteer says, the same of its neighbours. A
 * feature is the hash of a question's number and its answer, so that no string is built.
 */
public final class NameFeatures {
    private static final int LONGEST_PLACE = 5;
    private static final Set<String> TITLES = Lexicon.words("titles");
    private static final Set<String> HEADS = Lexicon.words("organization-heads");
    private static final Gazetteer WORLD = Gazetteer.world();

    private final String[] words;
    private final int[] form;
    private final int[] shape;
    private final int[] place;
    private final boolean[] title;
    private final boolean[] head;
    private final String[] cluster;
    private final int headline;
    private int[] features = new int[64];
    private int count;

    NameFeatures(String[] words) {
        this(words, new BitSet());
    }

    /** As if the {@code unknown} words had never been seen: what is left is how they are written and what stands around them. */
    public NameFeatures(String[] words, BitSet unknown) {
        int n = words.length;
        this.words = words;
        form = new int[n];
        shape = new int[n];
        place = new int[n];
        title = new boolean[n];
        head = new boolean[n];
        cluster = new String[n];
        for (int i = 0; i < n; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT);
            form[i] = unknown.get(i) ? 0 : lower.hashCode();
            shape[i] = shape(words[i]);
            title[i] = TITLES.contains(lower);
            head[i] = capital(i) && HEADS.contains(lower);
            String path = unknown.get(i) ? null : WordClusters.of(words[i]);
            cluster[i] = path == null ? "" : path;
        }
        headline = headline();
        places();
        unknown.stream().forEach(i -> place[i] = 0);
    }

    /** The features of the word at {@code index}; {@link #count} of them count. */
    public int[] of(int index) {
        count = 0;
        ask(0, form[index]);
        around(index);
        int own = shape[index];
        ask(10, own);
        ask(11, place[index]);
        ask(12, place[index] * 31 + own);
        paths(index);
        ask(13, own * 4 + headline);
        if (capital(index)) {
            capitalised(index);
        }
        if (title[index]) {
            ask(14, 1);
        }
        return features;
    }

    /** How many features the last word had. */
    public int count() {
        return count;
    }

    private void around(int i) {
        ask(1, at(form, i - 1));
        ask(2, at(form, i + 1));
        ask(3, at(form, i - 2));
        ask(4, at(form, i + 2));
        ask(5, at(form, i - 1) * 31 + form[i]);
        neighbour(i - 1, 20);
        neighbour(i + 1, 30);
        ask(40, first(i - 2, 8));
        ask(41, first(i + 2, 8));
        ask(42, (at(shape, i - 1) * 31 + shape[i]) * 31 + at(shape, i + 1));
        ask(43, first(i - 1, 6) * 31 + first(i, 6));
        ask(44, first(i, 6) * 31 + first(i + 1, 6));
    }

    private void neighbour(int i, int question) {
        ask(question, at(shape, i));
        ask(question + 1, first(i, 10));
        ask(question + 2, first(i, 6));
        if (i >= 0 && i < words.length) {
            ask(question + 3, place[i]);
            if (title[i]) {
                ask(question + 4, 1);
            }
            if (head[i]) {
                ask(question + 5, 1);
            }
        }
    }

    private void paths(int i) {
        ask(50, cluster[i].hashCode());
        for (int length = 4; length <= 12; length += 2) {
            if (length < cluster[i].length()) {
                ask(51 + length, first(i, length));
            }
        }
    }

    private void capitalised(int i) {
        if (form[i] != 0) {
            ask(6, suffix(words[i], 3));
            ask(7, suffix(words[i], 2));
        }
        ask(70, (shape[i] * 31 + first(i, 6)) * 2 + (i == 0 ? 1 : 0));
        if (head[i]) {
            ask(71, 1);
        }
        int later = i + 1;
        while (later < words.length && later < i + 6 && capital(later)) {
            if (head[later]) {
                ask(72, 1);
            }
            later++;
        }
        int earlier = i - 1;
        while (earlier >= 0 && earlier > i - 6 && capital(earlier)) {
            earlier--;
        }
        ask(73, later == i + 1 ? 1 : 0);
        ask(74, Math.min(4, later - earlier - 1));
        ask(75, at(form, later));
        ask(76, at(form, earlier));
        ask(77, first(later, 8));
        ask(78, first(earlier, 8));
    }

    private void ask(int question, int answer) {
        if (count == features.length) {
            features = Arrays.copyOf(features, count * 2);
        }
        int hash = (answer ^ question * 0x9E3779B9) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 15) * 0xC2B2AE35;
        features[count++] = hash ^ hash >>> 16;
    }

    private boolean capital(int i) {
        return Character.isUpperCase(words[i].charAt(0));
    }

    private static int at(int[] values, int i) {
        return i < 0 ? -1 : i >= values.length ? -2 : values[i];
    }

    /** Hash of the wider cluster that the first {@code length} steps lead to. */
    private int first(int i, int length) {
        if (i < 0 || i >= words.length) {
            return -1;
        }
        int hash = 1;
        for (int k = 0; k < length && k < cluster[i].length(); k++) {
            hash = hash * 2 + cluster[i].charAt(k) - '0';
        }
        return hash;
    }

    private static int suffix(String word, int length) {
        int hash = 7;
        for (int i = Math.max(0, word.length() - length); i < word.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(word.charAt(i));
        }
        return hash;
    }

    /** 2 where nearly all longer words are capitals, 1 where they begin with one, 0 in running text. */
    private int headline() {
        int longer = 0;
        int capitals = 0;
        int upper = 0;
        for (int i = 0; i < words.length; i++) {
            if (words[i].length() > 3 && Character.isLetter(words[i].charAt(0))) {
                longer++;
                capitals += capital(i) ? 1 : 0;
                upper += Character.isUpperCase(words[i].charAt(1)) ? 1 : 0;
            }
        }
        return longer < 4 ? 0 : upper * 5 > longer * 4 ? 2 : capitals * 5 > longer * 4 ? 1 : 0;
    }

    /** For each word what the longest place or demonym it is part of would be. */
    private void places() {
        for (int i = 0; i < words.length; i++) {
            if (place[i] != 0 || !capital(i)) {
                continue;
            }
            int longest = WORLD.longestFrom(words[i]);
            for (int end = Math.min(words.length, i + Math.min(longest, LONGEST_PLACE)); end > i; end--) {
                int kind = kind(NameWord.join(words, i, end));
                if (kind != 0) {
                    for (int j = i; j < end; j++) {
                        place[j] = kind * 2 + (end - i > 1 ? 1 : 0);
                    }
                    break;
                }
            }
        }
    }

    private static int kind(String name) {
        if (WORLD.countryOfDemonym(name) != null) {
            return 1;
        }
        Place.@Nullable Kind kind = WORLD.kind(name);
        if (kind == null) {
            return 0;
        }
        return switch (kind) {
            case COUNTRY -> 2;
            case PROVINCE -> 3;
            case CITY -> 4;
            case REGION -> 5;
            case FEATURE -> 6;
        };
    }

    private static int shape(String word) {
        char first = word.charAt(0);
        if (Character.isUpperCase(first)) {
            return capitalShape(word);
        }
        if (Character.isLowerCase(first)) {
            return 1;
        }
        if (Character.isDigit(first)) {
            return word.length() == 4 ? 2 : 3;
        }
        return word.length() < 3 ? word.hashCode() : 4;
    }

    private static int capitalShape(String word) {
        boolean lower = false;
        boolean inner = false;
        for (int i = 1; i < word.length(); i++) {
            lower |= Character.isLowerCase(word.charAt(i));
            inner |= Character.isUpperCase(word.charAt(i));
        }
        int kind = lower ? inner ? 10 : 11 : word.length() == 1 ? 12 : word.indexOf('.') >= 0 ? 13 : 14;
        return word.indexOf('-') > 0 ? kind + 5 : kind;
    }
}
