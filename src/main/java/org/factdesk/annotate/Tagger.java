package org.factdesk.annotate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Gives words their parts of speech by the model that OpenNLP trained, one word after the other, best first: the same tags as
 * OpenNLP's own tagger, but what a word says of itself and of each neighbour is added up once and remembered. Thread-safe.
 */
final class Tagger {
    /** What stands for the tag before the first word. */
    static final String NO_TAG = "^";

    private static final int REMEMBERED = 1 << 14;

    private final Weights weights;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Word edge;
    private final int[] distances;
    /** What the two tags before say, the earlier one first; the last place is for none. */
    private final double[][][] after;

    private final int[] every;
    private final int[] open;

    /** What the model knows of a word: how much it speaks for each tag of its own, the same of the neighbour it has at each place, and which tags it can have. */
    private static final class Word {
        private final double[] own;
        private final double[][] neighbours;
        private final int[] allowed;

        Word(double[] own, double[][] neighbours, int[] allowed) {
            this.own = own;
            this.neighbours = neighbours;
            this.allowed = allowed;
        }
    }

    Tagger(Weights weights) {
        this.weights = weights;
        int none = weights.size();
        after = new double[none + 1][none + 1][];
        for (int i = 0; i <= none; i++) {
            for (int j = 0; j <= none; j++) {
                after[i][j] = sum(List.of(TagFeatures.tag(tag(j)), TagFeatures.tags(tag(i), tag(j))));
            }
        }
        distances = TagFeatures.PLACES.stream().mapToInt(TagFeatures::distance).toArray();
        every = IntStream.range(0, none).toArray();
        open = IntStream.of(every)
                .filter(tag -> !TagFeatures.closed(weights.outcome(tag)))
                .toArray();
        edge = new Word(new double[none], neighbours(TagFeatures.EDGE), every);
    }

    private String tag(int number) {
        return number < weights.size() ? weights.outcome(number) : NO_TAG;
    }

    /** The tags of the words of a sentence. */
    String[] tag(String[] sentence) {
        Word[] known = new Word[sentence.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = word(sentence[i]);
        }
        String[] tags = new String[known.length];
        double[] scores = new double[weights.size()];
        int last = weights.size();
        int lastButOne = last;
        for (int i = 0; i < known.length; i++) {
            score(known, i, scores);
            add(after[lastButOne][last], scores);
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
            add(neighbour.neighbours[place], scores);
        }
    }

    private static void add(double[] more, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += more[i];
        }
    }

    private static int best(double[] scores, int[] allowed) {
        int best = allowed[0];
        for (int tag : allowed) {
            if (scores[tag] > scores[best]) {
                best = tag;
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
        Word word = new Word(
                sum(TagFeatures.own(text)),
                neighbours(TagFeatures.seen(text)),
                TagFeatures.closedClass(text) ? every : open);
        words.put(text, word);
        return word;
    }

    private double[][] neighbours(List<String> features) {
        return TagFeatures.PLACES.stream()
                .map(place -> sum(features.stream().map(place::concat).toList()))
                .toArray(double[][]::new);
    }

    private double[] sum(List<String> features) {
        double[] sum = new double[weights.size()];
        features.forEach(feature -> weights.add(feature, sum));
        return sum;
    }
}
