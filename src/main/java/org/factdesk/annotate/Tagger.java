package org.factdesk.annotate;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives words their parts of speech by the model that OpenNLP trained, one word after the other, best first: the same tags as
 * OpenNLP's own tagger, but what a word says by itself is added up once and remembered. Thread-safe.
 */
final class Tagger {
    /** What stands for the tag before the first word. */
    static final String NO_TAG = "^";

    private static final int REMEMBERED = 1 << 14;

    private final Weights weights;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Word edge;
    private final int[] distances;
    /** The rows of the tag before and of the two tags before; the last place is for none. */
    private final int[] after;

    private final int[][] afterTwo;

    /** What the model knows of a word: how much it speaks for each tag of its own, the rows of what it says as a neighbour at each place, and which tags it can have. */
    private static final class Word {
        private final double[] own;
        private final int[][] seen;
        private final BitSet allowed;

        Word(double[] own, int[][] seen, BitSet allowed) {
            this.own = own;
            this.seen = seen;
            this.allowed = allowed;
        }
    }

    Tagger(Weights weights) {
        this.weights = weights;
        int size = weights.size();
        after = new int[size + 1];
        afterTwo = new int[size + 1][size + 1];
        for (int i = 0; i <= size; i++) {
            after[i] = row(TagFeatures.tag(tag(i)));
            for (int j = 0; j <= size; j++) {
                afterTwo[i][j] = row(TagFeatures.tags(tag(i), tag(j)));
            }
        }
        distances = TagFeatures.PLACES.stream().mapToInt(TagFeatures::distance).toArray();
        edge = new Word(new double[size], seen(TagFeatures.EDGE), new BitSet());
    }

    private String tag(int number) {
        return number < weights.size() ? weights.outcome(number) : NO_TAG;
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
        int last = weights.size();
        int lastButOne = last;
        for (int i = 0; i < n; i++) {
            score(known, i, scores);
            weights.add(after[last], scores);
            weights.add(afterTwo[lastButOne][last], scores);
            lastButOne = last;
            last = best(scores, known[i].allowed);
            tags[i] = weights.outcome(last);
        }
        return tags;
    }

    private void score(Word[] words, int i, double[] scores) {
        System.arraycopy(words[i].own, 0, scores, 0, scores.length);
        for (int place = 0; place < distances.length; place++) {
            int at = i + distances[place];
            Word neighbour = at < 0 || at >= words.length ? edge : words[at];
            for (int row : neighbour.seen[place]) {
                weights.add(row, scores);
            }
        }
    }

    private static int best(double[] scores, BitSet allowed) {
        int best = allowed.nextSetBit(0);
        for (int i = allowed.nextSetBit(best + 1); i >= 0; i = allowed.nextSetBit(i + 1)) {
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
        TagFeatures.own(text).forEach(feature -> weights.add(row(feature), own));
        BitSet allowed = new BitSet(weights.size());
        for (int i = 0; i < weights.size(); i++) {
            allowed.set(i, TagFeatures.allows(text, weights.outcome(i)));
        }
        return new Word(own, seen(TagFeatures.seen(text)), allowed);
    }

    private int[][] seen(List<String> features) {
        return TagFeatures.PLACES.stream()
                .map(place -> features.stream()
                        .mapToInt(feature -> row(place + feature))
                        .filter(row -> row != Weights.NONE)
                        .toArray())
                .toArray(int[][]::new);
    }

    private int row(String feature) {
        return weights.row(Weights.hash(feature));
    }
}
