package org.factdesk.text;

import java.util.Arrays;

/**
 * How an article's text was put together from pieces of its file: stretches that stand there as they are, and characters that stand
 * for something longer or for nothing at all (an escape, an entity, the gap between two blocks).
 */
public final class Pieces {
    private final int[] text;
    private final int[] from;
    private final int[] to;
    private final int count;
    private final int length;

    private Pieces(Builder builder) {
        count = builder.count;
        length = builder.length;
        text = Arrays.copyOf(builder.text, count);
        from = Arrays.copyOf(builder.from, count);
        to = Arrays.copyOf(builder.to, count);
    }

    /** The offset in the file where the character at {@code offset} begins. */
    public int start(int offset) {
        if (count == 0) {
            return 0;
        }
        if (offset >= length) {
            return end(length);
        }
        int piece = piece(offset);
        return to[piece] >= 0 ? from[piece] : from[piece] + offset - text[piece];
    }

    /** The offset in the file just behind the character before {@code offset}. */
    public int end(int offset) {
        if (count == 0) {
            return 0;
        }
        if (offset == 0) {
            return start(0);
        }
        int piece = piece(offset - 1);
        return to[piece] >= 0 ? to[piece] : from[piece] + offset - text[piece];
    }

    private int piece(int offset) {
        int found = Arrays.binarySearch(text, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Puts pieces together in the order of the text. */
    public static final class Builder {
        private static final int AS_IT_STANDS = -1;
        private int[] text = new int[16];
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int count;
        private int length;

        /** Adds {@code chars} characters that stand in the file as they are, from offset {@code start} on. */
        public Builder verbatim(int chars, int start) {
            boolean goesOn =
                    count > 0 && to[count - 1] == AS_IT_STANDS && from[count - 1] + length - text[count - 1] == start;
            if (goesOn) {
                length += chars;
                return this;
            }
            return add(chars, start, AS_IT_STANDS);
        }

        /** Adds {@code chars} characters that stand for {@code start} to {@code end} in the file as a whole. */
        public Builder instead(int chars, int start, int end) {
            return add(chars, start, end);
        }

        private Builder add(int chars, int start, int end) {
            if (chars == 0) {
                return this;
            }
            if (count == text.length) {
                text = Arrays.copyOf(text, 2 * count);
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            text[count] = length;
            from[count] = start;
            to[count] = end;
            count++;
            length += chars;
            return this;
        }

        /** The characters added so far. */
        public int length() {
            return length;
        }

        /** The finished pieces. */
        public Pieces build() {
            return new Pieces(this);
        }
    }
}
