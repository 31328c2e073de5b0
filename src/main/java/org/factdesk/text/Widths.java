package org.factdesk.text;

import java.util.Arrays;

/** How much room the characters of a text take where they are not counted in UTF-16: in bytes of UTF-8 and in code points. */
final class Widths {
    /** The characters beyond ASCII, in the order of the text; most drafts have few. */
    private int[] wide = new int[8];

    /** How many bytes more than characters there are, up to and with each of them. */
    private int[] bytes = new int[8];

    /** How many code points fewer than characters there are, up to and with each of them. */
    private int[] pairs = new int[8];

    private int count;

    private Widths() {}

    /** The widths of {@code text}. */
    static Widths of(CharSequence text) {
        Widths widths = new Widths();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                widths.add(text, i);
            }
        }
        return widths;
    }

    private void add(CharSequence text, int at) {
        if (count == wide.length) {
            wide = Arrays.copyOf(wide, 2 * count);
            bytes = Arrays.copyOf(bytes, 2 * count);
            pairs = Arrays.copyOf(pairs, 2 * count);
        }
        char c = text.charAt(at);
        boolean closesPair = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        // both halves of a pair stand for two of its four bytes
        int more = c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        wide[count] = at;
        bytes[count] = more + (count == 0 ? 0 : bytes[count - 1]);
        pairs[count] = (closesPair ? 1 : 0) + (count == 0 ? 0 : pairs[count - 1]);
        count++;
    }

    /** How many bytes of UTF-8 stand before the character at {@code offset}. */
    int bytes(int offset) {
        int before = before(offset);
        return before == 0 ? offset : offset + bytes[before - 1];
    }

    /** How many code points stand before the character at {@code offset}. */
    int codePoints(int offset) {
        int before = before(offset);
        return before == 0 ? offset : offset - pairs[before - 1];
    }

    private int before(int offset) {
        int found = Arrays.binarySearch(wide, 0, count, offset);
        return found >= 0 ? found : -found - 1;
    }
}
