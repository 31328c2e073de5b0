package org.factdesk.lexicon;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words that are used alike: the Brown cluster of 590,000 words, read at the first call. The file holds the paths of the
 * clusters, then the sorted hashes of the words, then the number of each word's path; a word that is not in it has a
 * chance of one in 7,000 to be taken for one that is.
 */
public final class WordClusters {
    private static final WordClusters ENGLISH = read();

    private final String[] paths;
    private final int[] hashes;
    private final short[] clusters;

    private WordClusters(String[] paths, int[] hashes, short[] clusters) {
        this.paths = paths;
        this.hashes = hashes;
        this.clusters = clusters;
    }

    /** The path of the cluster of {@code word}, a string of 0 and 1 whose beginnings are wider clusters, or null. */
    public static @Nullable String of(String word) {
        int at = Arrays.binarySearch(ENGLISH.hashes, hash(word) ^ Integer.MIN_VALUE);
        return at < 0 ? null : ENGLISH.paths[ENGLISH.clusters[at]];
    }

    /** Whether {@code word} is used as the given and family names of persons are. */
    public static boolean person(String word) {
        String path = of(word);
        return path != null && (path.startsWith("101000") || givenPath(path));
    }

    /** Whether {@code word} is used as the given names of persons are. */
    public static boolean given(String word) {
        String path = of(word);
        return path != null && givenPath(path);
    }

    private static boolean givenPath(String path) {
        return path.startsWith("1010010");
    }

    /** Hash of the word in lower case, runs of digits as one 0. */
    private static int hash(String word) {
        long hash = 0;
        boolean digit = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean wasDigit = digit;
            digit = c >= '0' && c <= '9';
            if (!digit || !wasDigit) {
                hash = 31 * hash + (digit ? '0' : lower(c));
            }
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) ((hash ^ (hash >>> 33)) >>> 32);
    }

    private static char lower(char c) {
        return c < 128 ? (char) (c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c) : Character.toLowerCase(c);
    }

    private static WordClusters read() {
        try (InputStream file = WordClusters.class.getResourceAsStream("word-clusters.bin")) {
            if (file == null) {
                throw new IllegalStateException("no word-clusters.bin");
            }
            DataInputStream in = new DataInputStream(file);
            String[] paths = new String[in.readInt()];
            int words = in.readInt();
            for (int i = 0; i < paths.length; i++) {
                paths[i] = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.US_ASCII);
            }
            ByteBuffer rest = ByteBuffer.wrap(in.readAllBytes());
            int[] hashes = new int[words];
            for (int i = 0; i < words; i++) {
                hashes[i] = rest.getInt() ^ Integer.MIN_VALUE;
            }
            short[] clusters = new short[words];
            rest.asShortBuffer().get(clusters);
            return new WordClusters(paths, hashes, clusters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
