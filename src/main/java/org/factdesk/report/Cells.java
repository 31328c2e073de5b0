package org.factdesk.report;

/** Counts the cells that text fills on a terminal: wide letters and emoji two, accents that join the letter before them none. */
final class Cells {
    private static final int JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;

    /** First and last code points of the wide blocks, after Unicode Standard Annex 11 (W and F) and the emoji that are shown as pictures. */
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x231a, 0x231b},
        {0x23e9, 0x23ec},
        {0x25fd, 0x25fe},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x26aa, 0x26ab},
        {0x26bd, 0x26be},
        {0x26c4, 0x26c5},
        {0x26f2, 0x26f3},
        {0x2705, 0x2705},
        {0x270a, 0x270b},
        {0x2728, 0x2728},
        {0x274c, 0x274c},
        {0x2753, 0x2755},
        {0x2757, 0x2757},
        {0x2795, 0x2797},
        {0x2b1b, 0x2b1c},
        {0x2b50, 0x2b50},
        {0x2b55, 0x2b55},
        {0x2e80, 0x303e},
        {0x3041, 0x33ff},
        {0x3400, 0x4dbf},
        {0x4e00, 0x9fff},
        {0xa000, 0xa4cf},
        {0xa960, 0xa97f},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff01, 0xff60},
        {0xffe0, 0xffe6},
        {0x16fe0, 0x18aff},
        {0x1b000, 0x1b2ff},
        {0x1f004, 0x1f004},
        {0x1f0cf, 0x1f0cf},
        {0x1f18e, 0x1f19a},
        {0x1f200, 0x1f64f},
        {0x1f680, 0x1f6ff},
        {0x1f7e0, 0x1f7eb},
        {0x1f900, 0x1faff},
        {0x20000, 0x3fffd}
    };

    private Cells() {}

    /** The cells that {@code words} fill. */
    static int of(CharSequence words) {
        int cells = 0;
        int previous = 0;
        for (int i = 0; i < words.length(); ) {
            int c = Character.codePointAt(words, i);
            cells += previous == JOINER ? 0 : c == EMOJI_STYLE ? 2 - Math.min(2, width(previous)) : width(c);
            previous = c;
            i += Character.charCount(c);
        }
        return cells;
    }

    private static int width(int c) {
        if (joins(c)) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (c <= block[1]) {
                return c >= block[0] ? 2 : 1;
            }
        }
        return 1;
    }

    private static boolean joins(int c) {
        int type = Character.getType(c);
        boolean skinTone = c >= 0x1f3fb && c <= 0x1f3ff;
        return skinTone
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.FORMAT && c != 0xad);
    }

    /** The same words with nothing in them that moves the cursor: white space and control characters become spaces. */
    static String still(String words) {
        StringBuilder still = new StringBuilder(words);
        for (int i = 0; i < still.length(); i++) {
            if (Character.isISOControl(still.charAt(i)) || isLineEnd(still.charAt(i)) || isDirection(still.charAt(i))) {
                still.setCharAt(i, ' ');
            }
        }
        return still.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** Marks that turn the direction of writing could make a line read other than it is written. */
    private static boolean isDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
