package org.factdesk.server.guard;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords by PBKDF2 with HMAC-SHA256 and knows them again. A hash names its own rounds, so that those made before a change of them hold.
 */
public final class Passwords {
    /** As many as OWASP's Password Storage Cheat Sheet asks for. */
    public static final int ROUNDS = 600_000;

    /** The fewest characters; length is what makes a password hard to guess. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT = 16;
    private static final int BITS = 256;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;
    private final int rounds;
    private final String nobodys;
    /** Each takes a processor for a third of a second: a flood of logins must leave some for the pages. */
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Those of {@code rounds} rounds. */
    public Passwords(int rounds) {
        this.rounds = rounds;
        this.nobodys = hash(Secret.make());
    }

    /** What is kept of {@code password}. */
    public String hash(String password) {
        byte[] salt = Secret.random(SALT);
        return SCHEME + "$" + rounds + "$" + word(salt) + "$" + word(derive(password, salt, rounds));
    }

    /** Whether {@code password} is the one of {@code kept}; takes as long where nothing is kept, so that names cannot be told from the time. */
    public boolean matches(String password, @Nullable String kept) {
        String[] parts = (kept == null ? nobodys : kept).split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("a password is kept in a way that this release does not know");
        }
        byte[] found = derive(password, bytes(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(found, bytes(parts[3])) && kept != null;
    }

    /** Refuses a password that is too easily guessed to be the new one of {@code name}. */
    public void refuseWeak(String password, String name) {
        if (password.length() < SHORTEST) {
            throw Refusal.of(
                    422,
                    "A password needs " + SHORTEST
                            + " characters at least. A short sentence is easy to remember and hard to guess.");
        }
        if (password.length() > LONGEST) {
            throw Refusal.of(422, "A password may have " + LONGEST + " characters at most.");
        }
        if (password.strip().equalsIgnoreCase(name.strip())
                || password.chars().distinct().count() < 5) {
            throw Refusal.of(422, "This password is too easily guessed; please choose another.");
        }
    }

    private byte[] derive(String password, byte[] salt, int times) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.until(503, "Too many are logging in at once; try again in a moment.", PATIENCE_SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.until(503, "The desk is being stopped.", PATIENCE_SECONDS);
        }
        try {
            String written = Normalizer.normalize(password, Normalizer.Form.NFKC);
            PBEKeySpec spec = new PBEKeySpec(written.toCharArray(), salt, times, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            places.release();
        }
    }

    private static String word(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String word) {
        return Base64.getDecoder().decode(word);
    }
}
