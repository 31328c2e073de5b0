package org.factdesk.read;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/**
 * Finds the paragraphs of plain text: blank lines part them, and so does a line end that no typewriter made. A line end is soft
 * only where the text is wrapped to a narrow column and the next word would not have fitted, or where the sentence plainly goes on.
 */
final class Paragraphs {
    private static final int WIDEST_WRAP = 120;
    private final String text;
    private final List<Section> sections = new ArrayList<>();
    private final List<Span> block = new ArrayList<>();

    private Paragraphs(String text) {
        this.text = text;
    }

    /** The paragraphs of {@code text} from {@code start} on. */
    static List<Section> of(String text, int start) {
        return new Paragraphs(text).scan(start);
    }

    private List<Section> scan(int from) {
        int start = from;
        while (start < text.length()) {
            int end = lineEnd(start);
            Span line = trimmed(start, end);
            if (line.length() == 0) {
                endBlock();
            } else {
                block.add(line);
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        endBlock();
        return sections;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private Span trimmed(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private void endBlock() {
        int width = block.stream().mapToInt(Span::length).max().orElse(0);
        boolean wrapped = width <= WIDEST_WRAP && mostlyBroken(width);
        int first = 0;
        for (int i = 1; i <= block.size(); i++) {
            if (i == block.size() || !goesOn(block.get(i - 1), block.get(i), width, wrapped)) {
                Span paragraph =
                        new Span(block.get(first).start(), block.get(i - 1).end());
                sections.add(new Section(Section.Role.PARAGRAPH, paragraph));
                first = i;
            }
        }
        block.clear();
    }

    private boolean goesOn(Span line, Span next, int width, boolean wrapped) {
        boolean sentenceEnds = endsSentence(line);
        if (!sentenceEnds && Character.isLowerCase(text.codePointAt(next.start()))) {
            return true;
        }
        return wrapped && isFull(line, next, width);
    }

    private boolean isFull(Span line, Span next, int width) {
        return line.length() + 1 + firstWord(next) > width;
    }

    /** Whether most of the block's full lines break off within a sentence. */
    private boolean mostlyBroken(int width) {
        int full = 0;
        int broken = 0;
        for (int i = 1; i < block.size(); i++) {
            if (isFull(block.get(i - 1), block.get(i), width)) {
                full++;
                broken += endsSentence(block.get(i - 1)) ? 0 : 1;
            }
        }
        return 2 * broken > full;
    }

    private int firstWord(Span line) {
        int end = line.start();
        while (end < line.end() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }

    private boolean endsSentence(Span line) {
        int last = line.end() - 1;
        while (last > line.start() && "\"'”’»)]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?…:;".indexOf(text.charAt(last)) >= 0;
    }
}
