package org.factdesk.annotate;

import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * What a trained model has learned: how much each feature speaks for each outcome. A feature is known by the hash of its
 * name alone, so that asking for one builds no string.
 */
final class Weights {
    /** The row of a feature that says nothing. */
    static final int NONE = -1;

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final String[] outcomes;
    /** The hash of the feature in each slot, 0 where there is none. */
    private final long[] features;

    private final int[] firsts;
    private final short[] lengths;
    private final byte[] places;
    private final double[] values;

    private Weights(String[] outcomes, int features, int values) {
        int slots = Integer.highestOneBit(Math.max(1, features)) << 2;
        this.outcomes = outcomes;
        this.features = new long[slots];
        this.firsts = new int[slots];
        this.lengths = new short[slots];
        this.places = new byte[values];
        this.values = new double[values];
    }

    /** What {@code model} has learned. */
    static Weights of(AbstractModel model) {
        Object[] parts = model.getDataStructures();
        Map<?, ?> features = (Map<?, ?>) parts[1];
        int values = 0;
        for (Object row : features.values()) {
            values += ((Context) row).getOutcomes().length;
        }
        Weights weights = new Weights((String[]) parts[2], features.size(), values);
        int first = 0;
        for (Map.Entry<?, ?> feature : features.entrySet()) {
            first = weights.put(hash((String) feature.getKey()), (Context) feature.getValue(), first);
        }
        return weights;
    }

    private int put(long feature, Context row, int first) {
        int slot = slot(feature);
        if (features[slot] == feature) {
            throw new IllegalStateException("two features have one hash");
        }
        int[] outcome = row.getOutcomes();
        features[slot] = feature;
        firsts[slot] = first;
        lengths[slot] = (short) outcome.length;
        for (int i = 0; i < outcome.length; i++) {
            places[first + i] = (byte) outcome[i];
            values[first + i] = row.getParameters()[i];
        }
        return first + outcome.length;
    }

    /** How many outcomes there are. */
    int size() {
        return outcomes.length;
    }

    /** The name of an outcome. */
    String outcome(int number) {
        return outcomes[number];
    }

    /** The hash of a feature, or of the beginning of its name. */
    static long hash(String name) {
        return hash(SEED, name);
    }

    /** The hash of what begins like {@code beginning} and goes on with {@code rest}. */
    static long hash(long beginning, String rest) {
        long hash = beginning;
        for (int i = 0; i < rest.length(); i++) {
            hash = (hash ^ rest.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Where the feature of that hash is, or {@link #NONE}. */
    int row(long feature) {
        int slot = slot(feature);
        return features[slot] == feature ? slot : NONE;
    }

    private int slot(long feature) {
        int mask = features.length - 1;
        int slot = (int) (feature ^ (feature >>> 29)) & mask;
        while (features[slot] != feature && features[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Adds what the feature at {@code row} says to {@code scores}, one for each outcome. */
    void add(int row, double[] scores) {
        if (row == NONE) {
            return;
        }
        int first = firsts[row];
        int end = first + lengths[row];
        for (int i = first; i < end; i++) {
            scores[places[i]] += values[i];
        }
    }
}
