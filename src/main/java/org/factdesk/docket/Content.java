package org.factdesk.docket;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a file and their hash. Never changed. */
public final class Content {
    private final byte[] bytes;
    private final String sha256;

    private Content(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = Secret.sha256(bytes);
    }

    /** The content of a file with {@code bytes}. */
    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    /** The content of a text file, in UTF-8. */
    public static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its bytes; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its bytes, to be read. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** How many there are. */
    public int size() {
        return bytes.length;
    }

    /** Their SHA-256 in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && content.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    /** Their number: what is in a file belongs in no log. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
