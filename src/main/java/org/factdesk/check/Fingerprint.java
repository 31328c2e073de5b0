package org.factdesk.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Gives the findings of one article their fingerprints: the same check on the same words is the same, wherever they move. */
public final class Fingerprint {
    private static final int LENGTH = 16;

    private final Map<String, Integer> seen = new HashMap<>();

    /** The fingerprint of the next finding of {@code check} on {@code words}; in text order, since equal words are told apart by their turn. */
    public String next(String check, String words) {
        String key = check + "\n" + normal(words);
        int turn = seen.merge(key, 1, Integer::sum);
        return hash(turn == 1 ? key : key + "\n" + turn);
    }

    private static String normal(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
        return plain.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
