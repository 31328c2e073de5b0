package org.factdesk.annotate;

import java.util.Locale;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.WordClusters;

/** What the name model sees of a word by itself: its form, its cluster, how it is written. */
final class WordLook {
    /** What stands before the first word of a sentence. */
    static final WordLook BEFORE = new WordLook(-1);

    /** What stands behind the last word of a sentence. */
    static final WordLook BEHIND = new WordLook(-2);

    /** How far away a neighbour may stand and still be looked at. */
    static final int FAR = 2;

    private static final Set<String> TITLES = Lexicon.words("titles");
    private static final Set<String> HEADS = Lexicon.words("organization-heads");
    private static final int LONGER = 4;

    /** Hash of its letters in any case, 0 of an unknown word. */
    final int form;

    /** How it is written. */
    final int shape;

    /** Whether it begins with a capital. */
    final boolean capital;

    /** Whether it is an organisation's last word, such as "Council". */
    final boolean head;

    /** Whether it is a longer word of letters. */
    final boolean longer;

    /** Whether its second letter is a capital. */
    final boolean upper;

    /** Hash of the wider cluster that six steps lead to. */
    final int six;

    /** Hash of the wider cluster that eight steps lead to. */
    final int eight;

    private final int ten;
    private final boolean title;
    private final String word;
    private final String cluster;

    private WordLook(int edge) {
        form = edge;
        shape = edge;
        six = -1;
        eight = -1;
        ten = -1;
        capital = false;
        head = false;
        longer = false;
        upper = false;
        title = false;
        word = "";
        cluster = "";
    }

    /** The look of {@code word}, or of an unknown word that is written like it. */
    WordLook(String word, boolean unknown) {
        String lower = word.toLowerCase(Locale.ROOT);
        String path = unknown ? null : WordClusters.of(word);
        this.word = word;
        cluster = path == null ? "" : path;
        form = unknown ? 0 : lower.hashCode();
        shape = shape(word);
        capital = Character.isUpperCase(word.charAt(0));
        title = TITLES.contains(lower);
        head = capital && HEADS.contains(lower);
        longer = word.length() >= LONGER && Character.isLetter(word.charAt(0));
        upper = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        six = first(6);
        eight = first(8);
        ten = first(10);
    }

    /** What it says of a word that it stands {@code distance} words behind (negative: before); at 0 of itself. */
    void ask(int distance, Questions questions) {
        switch (distance) {
            case -1 -> {
                questions.ask(1, form);
                near(20, questions);
            }
            case 1 -> {
                questions.ask(2, form);
                near(30, questions);
            }
            case -FAR -> {
                questions.ask(3, form);
                questions.ask(40, eight);
            }
            case FAR -> {
                questions.ask(4, form);
                questions.ask(41, eight);
            }
            default -> own(questions);
        }
    }

    private void near(int question, Questions questions) {
        questions.ask(question, shape);
        questions.ask(question + 1, ten);
        questions.ask(question + 2, six);
        if (title) {
            questions.ask(question + 4, 1);
        }
        if (head) {
            questions.ask(question + 5, 1);
        }
    }

    private void own(Questions questions) {
        questions.ask(0, form);
        questions.ask(10, shape);
        questions.ask(50, cluster.hashCode());
        for (int length = 4; length <= 12; length += 2) {
            if (length < cluster.length()) {
                questions.ask(51 + length, first(length));
            }
        }
        if (capital && form != 0) {
            questions.ask(6, suffix(3));
            questions.ask(7, suffix(2));
        }
        if (head) {
            questions.ask(71, 1);
        }
        if (title) {
            questions.ask(14, 1);
        }
    }

    private int first(int length) {
        int hash = 1;
        for (int k = 0; k < length && k < cluster.length(); k++) {
            hash = hash * 2 + cluster.charAt(k) - '0';
        }
        return hash;
    }

    private int suffix(int length) {
        int hash = 7;
        for (int i = Math.max(0, word.length() - length); i < word.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(word.charAt(i));
        }
        return hash;
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
