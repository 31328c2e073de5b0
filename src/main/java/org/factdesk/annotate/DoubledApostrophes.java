package org.factdesk.annotate;

/** Two apostrophes or grave accents in a row, which some wires send for a double quotation mark. */
final class DoubledApostrophes {
    private static final char FILLER = '\u2060';

    private DoubledApostrophes() {}

    /** {@code text} with each pair as one mark and a filler, so that offsets stay. */
    static String asMarks(String text) {
        if (!text.contains("''") && !text.contains("``")) {
            return text;
        }
        StringBuilder marks = new StringBuilder(text);
        int i = 0;
        while (i + 1 < text.length()) {
            char mark = text.charAt(i);
            if ((mark != '\'' && mark != '`') || text.charAt(i + 1) != mark) {
                i++;
                continue;
            }
            boolean third = i + 2 < text.length() && text.charAt(i + 2) == mark;
            boolean opening = i == 0 || Typography.isSpace(text.charAt(i - 1));
            int pair = third && !opening ? i + 1 : i;
            marks.setCharAt(pair, '"');
            marks.setCharAt(pair + 1, FILLER);
            i = pair + 2;
        }
        return marks.toString();
    }

    /** Whether the mark at {@code at} in {@link #asMarks} was a pair. */
    static boolean at(String marks, int at) {
        return marks.charAt(at) == '"' && at + 1 < marks.length() && marks.charAt(at + 1) == FILLER;
    }
}
