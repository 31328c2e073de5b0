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

    private static final int REMEMBERED = 1 << 15;

    private final Weights weights;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    /** What neighbours say that the model knows by their cluster and form only, which are most words but few kinds. */
    private final Map<List<String>, double[][]> kinds = new ConcurrentHashMap<>();

    private final Word edge;
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
        int last = weights.size();
        int lastButOne = last;
        for (int i = 0; i < known.length; i++) {
            int tag = best(known, i, after[lastButOne][last]);
            lastButOne = last;
            last = tag;
            tags[i] = weights.outcome(tag);
        }
        return tags;
    }

    private int best(Word[] words, int i, double[] before) {
        double[] own = words[i].own;
        double[] left2 = at(words, i - 2).neighbours[0];
        double[] left1 = at(words, i - 1).neighbours[1];
        double[] right1 = at(words, i + 1).neighbours[2];
        double[] right2 = at(words, i + 2).neighbours[3];
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int tag : words[i].allowed) {
            double score = own[tag] + left2[tag] + left1[tag] + right1[tag] + right2[tag] + before[tag];
            if (score > most) {
                best = tag;
                most = score;
            }
        }
        return best;
    }

    private Word at(Word[] words, int i) {
        return i < 0 || i >= words.length ? edge : words[i];
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
                sum(TagFeatures.own(text)), seen(TagFeatures.seen(text)), TagFeatures.closedClass(text) ? every : open);
        words.put(text, word);
        return word;
    }

    private double[][] seen(List<String> features) {
        for (String place : TagFeatures.PLACES) {
            if (weights.knows(place + features.get(0))) {
                return neighbours(features);
            }
        }
        return kinds.computeIfAbsent(features.subList(1, features.size()), this::neighbours);
    }

    private double[][] neighbours(List<String> features) {
        return TagFeatures.PLACES.stream()
                .map(place -> sum(features.stream().map(place::concat).toList()))
                .toArray(double[][]::new);
    }

    private double[] sum(List<String> features) {
        double[] sum = new double[weights.size()];
        for (String feature : features) {
            weights.add(feature, sum);
        }
        return sum;
    }
}
