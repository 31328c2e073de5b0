package org.factdesk.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A linear model of a sentence's names: each word's features and each pair of neighbouring labels have weights, and the best sum over
 * the whole sentence wins. Label 0 is "no name"; the label of a word inside a name is the kind of the name. What a word says of itself and of
 * its neighbours is added up once and remembered; weights are whole hundredths, whose sums do not depend on their order. Thread-safe.
 */
public final class NameModel {
    /** The labels: no name, then the kinds that the training text tells apart. */
    public static final List<String> LABELS = List.of("O", "PER", "ORG", "LOC", "MISC");

    private static final int SIZE = LABELS.size();
    private static final int REMEMBERED = 1 << 15;

    private final float[] transitions;
    private final int mask;
    private final int[] keys;
    private final float[] weights;
    private final Map<String, Known> words = new ConcurrentHashMap<>();
    private final Known before;
    private final Known behind;

    /** A word's look, and how much it speaks for each label of the word that stands two behind it, one behind it, its own, and so on. */
    private static final class Known {
        private final WordLook look;
        private final float[] says;

        Known(WordLook look, float[] says) {
            this.look = look;
            this.says = says;
        }
    }

    /** The model of sorted or unsorted {@code features} with {@code SIZE} weights each; {@code transitions} from row to column. */
    public NameModel(float[] transitions, int[] features, float[] weights) {
        this.transitions = transitions;
        this.weights = new float[weights.length + SIZE];
        System.arraycopy(weights, 0, this.weights, SIZE, weights.length);
        int capacity = Integer.highestOneBit(Math.max(16, features.length)) * 4;
        mask = capacity - 1;
        keys = new int[capacity * 2];
        for (int i = 0; i < features.length; i++) {
            int slot = features[i] & mask;
            while (keys[2 * slot + 1] != 0) {
                slot = slot + 1 & mask;
            }
            keys[2 * slot] = features[i];
            keys[2 * slot + 1] = (i + 1) * SIZE;
        }
        before = known(WordLook.BEFORE);
        behind = known(WordLook.BEHIND);
    }

    /**
     * A name as a stretch of words with the model's kind.
     *
     * @param lags for each label how far it lies behind the best one on these words, in hundredths
     */
    record Guess(int first, int end, String kind, List<Float> lags) {}

    /** The names in {@code words}. */
    List<Guess> find(String[] words) {
        float[] scores = scores(words);
        int[] labels = best(scores, transitions);
        List<Guess> found = new ArrayList<>();
        for (int i = 0; i < labels.length; ) {
            int start = i++;
            while (i < labels.length && labels[i] == labels[start]) {
                i++;
            }
            if (labels[start] != 0) {
                found.add(new Guess(start, i, LABELS.get(labels[start]), lags(scores, labels, start, i)));
            }
        }
        return found;
    }

    /** How far each label, given to all words from {@code start} to {@code end}, lies behind the one they have. */
    private List<Float> lags(float[] scores, int[] labels, int start, int end) {
        float[] sums = new float[SIZE];
        int before = start > 0 ? labels[start - 1] : 0;
        int after = end < labels.length ? labels[end] : 0;
        for (int label = 0; label < SIZE; label++) {
            sums[label] = transitions[before * SIZE + label] + transitions[label * SIZE + after];
            sums[label] += transitions[label * SIZE + label] * (end - start - 1);
            for (int i = start; i < end; i++) {
                sums[label] += scores[i * SIZE + label];
            }
        }
        List<Float> lags = new ArrayList<>(SIZE);
        for (float sum : sums) {
            lags.add(sums[labels[start]] - sum);
        }
        return lags;
    }

    /** The best label of each word. */
    public int[] labels(String[] words) {
        return best(scores(words), transitions);
    }

    private float[] scores(String[] words) {
        Known[] known = new Known[words.length];
        WordLook[] looks = new WordLook[words.length];
        for (int i = 0; i < words.length; i++) {
            known[i] = known(words[i]);
            looks[i] = known[i].look;
        }
        NameFeatures together = new NameFeatures(words, looks);
        float[] scores = new float[words.length * SIZE];
        Questions questions = new Questions();
        for (int i = 0; i < words.length; i++) {
            questions.clear();
            together.ask(i, questions);
            add(questions, scores, i * SIZE);
            for (int distance = -WordLook.FAR; distance <= WordLook.FAR; distance++) {
                int at = i + distance;
                Known neighbour = at < 0 ? before : at < known.length ? known[at] : behind;
                float[] says = neighbour.says;
                int from = (distance + WordLook.FAR) * SIZE;
                for (int label = 0; label < SIZE; label++) {
                    scores[i * SIZE + label] += says[from + label];
                }
            }
        }
        return scores;
    }

    private Known known(String word) {
        Known known = words.get(word);
        if (known == null) {
            if (words.size() >= REMEMBERED) {
                words.clear();
            }
            known = known(new WordLook(word, false));
            words.put(word, known);
        }
        return known;
    }

    private Known known(WordLook look) {
        float[] says = new float[(2 * WordLook.FAR + 1) * SIZE];
        Questions questions = new Questions();
        for (int distance = -WordLook.FAR; distance <= WordLook.FAR; distance++) {
            questions.clear();
            look.ask(distance, questions);
            add(questions, says, (distance + WordLook.FAR) * SIZE);
        }
        return new Known(look, says);
    }

    private void add(Questions questions, float[] scores, int from) {
        for (int i = 0; i < questions.count(); i++) {
            int row = row(questions.feature(i));
            if (row != 0) {
                for (int label = 0; label < SIZE; label++) {
                    scores[from + label] += weights[row + label];
                }
            }
        }
    }

    private int row(int feature) {
        int slot = feature & mask;
        while (keys[2 * slot + 1] != 0) {
            if (keys[2 * slot] == feature) {
                return keys[2 * slot + 1];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    /** The path of labels with the highest sum of {@code scores} and {@code transitions}; a sentence comes from and goes to label 0. */
    public static int[] best(float[] scores, float[] transitions) {
        int n = scores.length / SIZE;
        int[] from = new int[scores.length];
        float[] sum = new float[SIZE];
        Arrays.fill(sum, 1, SIZE, Float.NEGATIVE_INFINITY);
        float[] next = new float[SIZE];
        for (int i = 0; i < n; i++) {
            for (int to = 0; to < SIZE; to++) {
                int best = 0;
                for (int k = 1; k < SIZE; k++) {
                    if (sum[k] + transitions[k * SIZE + to] > sum[best] + transitions[best * SIZE + to]) {
                        best = k;
                    }
                }
                from[i * SIZE + to] = best;
                next[to] = sum[best] + transitions[best * SIZE + to] + scores[i * SIZE + to];
            }
            float[] spare = sum;
            sum = next;
            next = spare;
        }
        return back(from, sum, transitions);
    }

    private static int[] back(int[] from, float[] sum, float[] transitions) {
        int[] path = new int[from.length / SIZE];
        int label = 0;
        for (int k = 1; k < SIZE; k++) {
            if (sum[k] + transitions[k * SIZE] > sum[label] + transitions[label * SIZE]) {
                label = k;
            }
        }
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = label;
            label = from[i * SIZE + label];
        }
        return path;
    }

    private static final class Holder {
        static final NameModel ENGLISH = read();
    }

    /** The model of English news, read at the first call. */
    static NameModel english() {
        return Holder.ENGLISH;
    }

    private static NameModel read() {
        try (InputStream file = NameModel.class.getResourceAsStream("names.bin")) {
            if (file == null) {
                throw new IllegalStateException("no such model: names.bin");
            }
            return read(new DataInputStream(new BufferedInputStream(file, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Transitions, then the features, each with a set of bits for the labels that have a weight and those weights in hundredths. */
    private static NameModel read(DataInputStream in) throws IOException {
        float[] transitions = new float[SIZE * SIZE];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readShort();
        }
        int[] features = new int[in.readInt()];
        float[] weights = new float[features.length * SIZE];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readInt();
            int present = in.readUnsignedByte();
            for (int label = 0; label < SIZE; label++) {
                if ((present & 1 << label) != 0) {
                    weights[i * SIZE + label] = in.readShort();
                }
            }
        }
        return new NameModel(transitions, features, weights);
    }
}
