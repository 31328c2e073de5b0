package org.factdesk.annotate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * Gives words their parts of speech by the model that OpenNLP trained, one word after the other, best first: the same tags as
 * OpenNLP's own tagger, but what a word says by itself is added up once and remembered. Thread-safe.
 */
final class Tagger {
    private static final int REMEMBERED = 1 << 14;
    private static final int LONGEST_AFFIX = 4;

    private final Weights weights;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final int[] first = new int[3];
    private final int[] after;
    private final int[][] afterTwo;

    /** What the model knows of a word. */
    private static final class Word {
        /** How much the word itself speaks for each tag. */
        private final double[] own;

        /** What it says of the word after it and the next but one, of the word before it and the last but one. */
        private final int next;

        private final int nextButOne;
        private final int previous;
        private final int previousButOne;

        Word(double[] own, int next, int nextButOne, int previous, int previousButOne) {
            this.own = own;
            this.next = next;
            this.nextButOne = nextButOne;
            this.previous = previous;
            this.previousButOne = previousButOne;
        }
    }

    Tagger(Weights weights) {
        this.weights = weights;
        int size = weights.size();
        first[0] = row("S=begin", "");
        first[1] = row("p1S=begin", "");
        first[2] = row("p2S=begin", "");
        after = new int[size];
        afterTwo = new int[size][size];
        for (int i = 0; i < size; i++) {
            after[i] = row("t=", weights.outcome(i));
            for (int j = 0; j < size; j++) {
                afterTwo[i][j] = row("t2=", weights.outcome(i) + "," + weights.outcome(j));
            }
        }
    }

    /** The tags of the words of a sentence. */
    String[] tag(String[] sentence) {
        int n = sentence.length;
        Word[] known = new Word[n];
        for (int i = 0; i < n; i++) {
            known[i] = word(sentence[i]);
        }
        String[] tags = new String[n];
        double[] scores = new double[weights.size()];
        int last = -1;
        int lastButOne = -1;
        for (int i = 0; i < n; i++) {
            score(known, i, scores);
            if (last >= 0) {
                weights.add(after[last], scores);
            }
            if (lastButOne >= 0) {
                weights.add(afterTwo[lastButOne][last], scores);
            }
            lastButOne = last;
            last = best(scores);
            tags[i] = weights.outcome(last);
        }
        return tags;
    }

    private void score(Word[] words, int i, double[] scores) {
        System.arraycopy(words[i].own, 0, scores, 0, scores.length);
        if (i > 0) {
            weights.add(words[i - 1].next, scores);
        }
        if (i > 1) {
            weights.add(words[i - 2].nextButOne, scores);
        }
        if (i + 1 < words.length) {
            weights.add(words[i + 1].previous, scores);
        }
        if (i + 2 < words.length) {
            weights.add(words[i + 2].previousButOne, scores);
        }
        if (i < first.length) {
            weights.add(first[i], scores);
        }
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private Word word(String text) {
        Word known = words.get(text);
        if (known != null) {
            return known;
        }
        if (words.size() >= REMEMBERED) {
            words.clear();
        }
        Word word = read(text);
        words.put(text, word);
        return word;
    }

    private Word read(String text) {
        double[] own = new double[weights.size()];
        String lower = StringUtil.toLowerCase(text);
        String form = FeatureGeneratorUtil.tokenFeature(text);
        weights.add(row("def", ""), own);
        for (int length = 1; length <= LONGEST_AFFIX && length <= text.length(); length++) {
            weights.add(row("suf=", text.substring(text.length() - length)), own);
            weights.add(row("pre=", text.substring(0, length)), own);
        }
        weights.add(row("w=", lower), own);
        weights.add(row("wc=", form), own);
        weights.add(row("w&c=", lower + "," + form), own);
        return new Word(own, row("p1w=", lower), row("p2w=", lower), row("n1w=", lower), row("n2w=", lower));
    }

    private int row(String name, String value) {
        return weights.row(Weights.hash(Weights.hash(name), value));
    }
}
