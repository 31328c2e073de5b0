package org.factdesk.text;

import java.util.Arrays;

/** The lines of a file: tells the line and column of any of its characters. Lines end with LF, CRLF or a lone CR. */
public final class Lines {
    private final int[] starts;
    private final int length;
    private final Widths widths;

    private Lines(int[] starts, int length, Widths widths) {
        this.starts = starts;
        this.length = length;
        this.widths = widths;
    }

    /** The lines of {@code text}. */
    public static Lines of(CharSequence text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return new Lines(Arrays.copyOf(starts, count), text.length(), Widths.of(text));
    }

    private static boolean endsLine(CharSequence text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }

    /** The number of lines, at least 1. */
    public int count() {
        return starts.length;
    }

    /** The line of the character at {@code offset}, from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The UTF-16 column of the character at {@code offset}, from 1. */
    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The span of {@code line} (from 1) with its line end. */
    public Span span(int line) {
        return new Span(starts[line - 1], line == starts.length ? length : starts[line]);
    }

    /** Where the characters {@code start} to {@code end} stand. */
    public Location locate(int start, int end) {
        return new Location(start, end, line(start), column(start), line(end), column(end));
    }

    /** Where the characters {@code start} to {@code end} stand, the columns counted in bytes of UTF-8. */
    public Location locateInBytes(int start, int end) {
        return new Location(start, end, line(start), byteColumn(start), line(end), byteColumn(end));
    }

    private int byteColumn(int offset) {
        return widths.bytes(offset) - widths.bytes(starts[line(offset) - 1]) + 1;
    }

    /** The characters {@code start} to {@code end} as code points. */
    public Span codePoints(int start, int end) {
        return new Span(widths.codePoints(start), widths.codePoints(end));
    }
}
