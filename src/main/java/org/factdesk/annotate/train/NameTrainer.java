package org.factdesk.annotate.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.factdesk.annotate.NameFeatures;
import org.factdesk.annotate.NameModel;

/** Trains the name model from the open corpus by the averaged structured perceptron; run by the Maven profile {@code train}. */
public final class NameTrainer {
    private static final int HELD_OUT_EVERY = 8;
    private static final int BLOCK = 20;
    private static final int SIZE = NameModel.LABELS.size();
    /** Runs in different orders whose weights are averaged: what only one order taught is weak in the mean. */
    private static final int RUNS = 5;

    private static final int ROUNDS = 10;
    /** How often a feature must be seen in one version of the text on the average. */
    private static final int SEEN_OFTEN_ENOUGH = 1;
    /** Part of the names that are learned as if they were new, so that the model leans on what stands around them. */
    private static final double UNKNOWN = 0.5;
    /** Readings of each sentence: as it is, then with other names unknown. */
    private static final int VERSIONS = 6;
    /** What a wrong label must be behind the right one. */
    private static final float MARGIN = 2;

    private final List<Sample> samples;
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final Random random = new Random(7);
    private float[] weights = new float[0];
    private float[] sums = new float[0];
    private final float[] transitions = new float[SIZE * SIZE];
    private final float[] transitionSums = new float[SIZE * SIZE];
    private int step = 1;

    /** A sentence, its right labels, and the features of each word in each of its versions. */
    private static final class Sample {
        final String[] words;
        final int[] labels;
        final List<int[][]> versions;

        Sample(String[] words, int[] labels, List<int[][]> versions) {
            this.words = words;
            this.labels = labels;
            this.versions = versions;
        }
    }

    private NameTrainer(List<Sample> samples) {
        this.samples = new ArrayList<>(samples);
    }

    /** Trains from {@code args[0]} (wikigold.conll) to {@code args[1]} (names.bin); says how well a held-out part is read. */
    public static void main(String[] args) throws IOException {
        Path corpus = Path.of(args[0]);
        if (!Files.exists(corpus)) {
            System.out.println("no corpus at " + corpus + ": the committed model stays as it is");
            return;
        }
        List<Sample> samples = read(corpus);
        List<Sample> train = new ArrayList<>();
        List<Sample> test = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            (i / BLOCK % HELD_OUT_EVERY == 0 ? test : train).add(samples.get(i));
        }
        NameTrainer part = new NameTrainer(train);
        part.train();
        System.out.printf(Locale.ROOT, "held-out F1 %.2f %%%n", 100 * f1(part.model(), test));
        NameTrainer whole = new NameTrainer(samples);
        whole.train();
        whole.write(Path.of(args[1]));
    }

    private void train() {
        index();
        float[] mean = new float[weights.length];
        float[] transitionMean = new float[transitions.length];
        for (int run = 0; run < RUNS; run++) {
            Arrays.fill(weights, 0);
            Arrays.fill(sums, 0);
            Arrays.fill(transitions, 0);
            Arrays.fill(transitionSums, 0);
            step = 1;
            for (int round = 0; round < ROUNDS; round++) {
                Collections.shuffle(samples, random);
                samples.forEach(this::learn);
            }
            average(mean, weights, sums);
            average(transitionMean, transitions, transitionSums);
        }
        weights = mean;
        System.arraycopy(transitionMean, 0, transitions, 0, transitions.length);
    }

    /** Adds what one run has on the average of its steps. */
    private void average(float[] mean, float[] last, float[] sums) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += (last[i] - sums[i] / step) / RUNS;
        }
    }

    /** Gives a row of weights to each feature that is seen often enough. */
    private void index() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Sample sample : samples) {
            for (int[][] version : sample.versions) {
                for (int[] features : version) {
                    Arrays.stream(features).forEach(feature -> counts.merge(feature, 1, Integer::sum));
                }
            }
        }
        counts.forEach((feature, count) -> {
            if (count >= SEEN_OFTEN_ENOUGH * VERSIONS) {
                rows.put(feature, rows.size());
            }
        });
        weights = new float[rows.size() * SIZE];
        sums = new float[rows.size() * SIZE];
    }

    private void learn(Sample sample) {
        int n = sample.labels.length;
        int[][] seen = new int[n][];
        float[] scores = new float[n * SIZE];
        int[][] features = sample.versions.get(random.nextInt(VERSIONS));
        for (int i = 0; i < n; i++) {
            int right = sample.labels[i];
            seen[i] = seen(features[i]);
            for (int row : seen[i]) {
                for (int label = 0; label < SIZE; label++) {
                    scores[i * SIZE + label] += weights[row + label];
                }
            }
            for (int label = 0; label < SIZE; label++) {
                scores[i * SIZE + label] += label == right ? 0 : MARGIN;
            }
        }
        correct(seen, sample.labels, NameModel.best(scores, transitions));
        step++;
    }

    /** The rows of the features that have one. */
    private int[] seen(int[] features) {
        int[] found = new int[features.length];
        int count = 0;
        for (int i = 0; i < features.length; i++) {
            Integer row = rows.get(features[i]);
            if (row != null) {
                found[count++] = row * SIZE;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void correct(int[][] seen, int[] right, int[] guessed) {
        for (int i = 0; i <= right.length; i++) {
            int wrong = i < right.length ? guessed[i] : 0;
            int label = i < right.length ? right[i] : 0;
            int before = i > 0 ? right[i - 1] : 0;
            int guessedBefore = i > 0 ? guessed[i - 1] : 0;
            change(transitions, transitionSums, before * SIZE + label, 1);
            change(transitions, transitionSums, guessedBefore * SIZE + wrong, -1);
            if (label != wrong) {
                for (int row : seen[i]) {
                    change(weights, sums, row + label, 1);
                    change(weights, sums, row + wrong, -1);
                }
            }
        }
    }

    private void change(float[] values, float[] sums, int at, float by) {
        values[at] += by;
        sums[at] += by * step;
    }

    private NameModel model() {
        int[] features = new int[rows.size()];
        rows.forEach((feature, row) -> features[row] = feature);
        return new NameModel(transitions, features, weights);
    }

    private void write(Path file) throws IOException {
        TreeMap<Integer, Integer> kept = new TreeMap<>();
        rows.forEach((feature, row) -> {
            if (present(row) != 0) {
                kept.put(feature, row);
            }
        });
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (float weight : transitions) {
                out.writeShort(Math.round(weight * 100));
            }
            out.writeInt(kept.size());
            for (Map.Entry<Integer, Integer> entry : kept.entrySet()) {
                int present = present(entry.getValue());
                out.writeInt(entry.getKey());
                out.writeByte(present);
                for (int label = 0; label < SIZE; label++) {
                    if ((present & 1 << label) != 0) {
                        out.writeShort(hundredths(entry.getValue(), label));
                    }
                }
            }
        }
    }

    private int present(int row) {
        int present = 0;
        for (int label = 0; label < SIZE; label++) {
            present |= Math.abs(hundredths(row, label)) < 15 ? 0 : 1 << label;
        }
        return present;
    }

    private int hundredths(int row, int label) {
        return Math.round(weights[row * SIZE + label] * 100);
    }

    private static double f1(NameModel model, List<Sample> test) {
        int hits = 0;
        int all = 0;
        for (Sample sample : test) {
            List<String> right = names(sample.labels);
            List<String> found = names(model.labels(sample.words));
            all += right.size() + found.size();
            found.retainAll(right);
            hits += found.size();
        }
        return 2.0 * hits / all;
    }

    private static List<String> names(int[] labels) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < labels.length; ) {
            int start = i++;
            while (i < labels.length && labels[i] == labels[start]) {
                i++;
            }
            if (labels[start] != 0) {
                names.add(start + "-" + i + labels[start]);
            }
        }
        return names;
    }

    private static List<Sample> read(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                addSentence(samples, words, tags);
            } else {
                int space = line.lastIndexOf(' ');
                words.add(line.substring(0, space).replace('’', '\'').replace('–', '-'));
                tags.add(line.substring(space + 1));
            }
        }
        addSentence(samples, words, tags);
        return samples;
    }

    private static void addSentence(List<Sample> samples, List<String> words, List<String> tags) {
        if (!words.isEmpty()) {
            samples.add(sample(words.toArray(String[]::new), tags));
        }
        words.clear();
        tags.clear();
    }

    private static Sample sample(String[] words, List<String> tags) {
        int[] labels = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            labels[i] = Math.max(
                    0,
                    NameModel.LABELS.indexOf(tags.get(i).substring(tags.get(i).indexOf('-') + 1)));
        }
        Random random = new Random(Arrays.hashCode(words));
        List<int[][]> versions = new ArrayList<>();
        for (int version = 0; version < VERSIONS; version++) {
            versions.add(NameFeatures.of(words, version == 0 ? new BitSet() : unknown(labels, random)));
        }
        return new Sample(words, labels, versions);
    }

    /** Some of the names, to be read as if they were new. */
    private static BitSet unknown(int[] labels, Random random) {
        BitSet unknown = new BitSet();
        for (int i = 0; i < labels.length; i++) {
            boolean inside = i > 0 && labels[i] == labels[i - 1];
            unknown.set(i, labels[i] != 0 && (inside ? unknown.get(i - 1) : random.nextDouble() < UNKNOWN));
        }
        return unknown;
    }
}
