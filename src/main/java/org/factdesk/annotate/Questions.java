package org.factdesk.annotate;

import java.util.Arrays;

/** Questions and their answers, each the hash of both, so that no string is built: the features of a word. */
final class Questions {
    private int[] features = new int[64];
    private int count;

    /** One more. */
    void ask(int question, int answer) {
        if (count == features.length) {
            features = Arrays.copyOf(features, count * 2);
        }
        int hash = (answer ^ question * 0x9E3779B9) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 15) * 0xC2B2AE35;
        features[count++] = hash ^ hash >>> 16;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** One of them. */
    int feature(int number) {
        return features[number];
    }

    /** All of them. */
    int[] features() {
        return Arrays.copyOf(features, count);
    }

    /** Begins anew. */
    void clear() {
        count = 0;
    }
}
