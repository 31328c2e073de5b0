package org.factdesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Decodes the bytes of a file strictly: what is not UTF-8 is refused with the place of the first wrong byte. */
final class Utf8 {
    private static final int LOOK_AT = 8192;

    private Utf8() {}

    /** The characters of {@code bytes} without a byte order mark; {@code line} is the number of their first line. */
    static String decode(byte[] bytes, int line) throws Unreadable {
        refuseBinary(bytes, line);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, chars, true);
        if (result.isError()) {
            throw wrongByte(bytes, in.position(), line);
        }
        chars.flip();
        boolean marked = chars.length() > 0 && chars.charAt(0) == '\ufeff';
        return chars.subSequence(marked ? 1 : 0, chars.length()).toString();
    }

    private static void refuseBinary(byte[] bytes, int line) throws Unreadable {
        if (bytes.length >= 2 && (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))) {
            throw new Unreadable(line, "this is UTF-16; save it as UTF-8", null);
        }
        for (int i = 0; i < Math.min(bytes.length, LOOK_AT); i++) {
            if (bytes[i] == 0) {
                throw new Unreadable(
                        0, "this is a binary file, not text; save the draft as text, Markdown or HTML", null);
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private static Unreadable wrongByte(byte[] bytes, int position, int line) {
        int lines = line;
        for (int i = 0; i < position; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        String hex = Integer.toHexString(bytes[position] & 0xff);
        return new Unreadable(
                lines, "byte " + (position + 1) + " (0x" + hex + ") is not UTF-8; save the file as UTF-8", null);
    }
}
