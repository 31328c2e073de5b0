package org.factdesk.server.guard;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * A session's token against forged requests. Each page has it in another guise, so that whoever can count the bytes of compressed pages
 * cannot guess at it letter by letter.
 */
public final class CsrfToken {
    private static final Base64.Encoder WORDS = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;

    private CsrfToken() {}

    /** {@code token} in a guise of its own. */
    public static String disguised(String token) {
        byte[] pad = Secret.random(BYTES);
        byte[] bytes = new byte[2 * BYTES];
        System.arraycopy(pad, 0, bytes, 0, BYTES);
        System.arraycopy(mixed(Secret.digest(token), pad, 0), 0, bytes, BYTES, BYTES);
        return WORDS.encodeToString(bytes);
    }

    /** Whether {@code sent} is {@code token} in any guise. */
    public static boolean matches(String sent, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException notWords) {
            return false;
        }
        return bytes.length == 2 * BYTES && MessageDigest.isEqual(mixed(bytes, bytes, BYTES), Secret.digest(token));
    }

    private static byte[] mixed(byte[] one, byte[] other, int from) {
        byte[] mixed = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            mixed[i] = (byte) (one[from == 0 ? i : from + i] ^ other[i]);
        }
        return mixed;
    }
}
