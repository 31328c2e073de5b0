package org.factdesk.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Location;
import org.factdesk.text.Span;

/** Places in a draft as the protocol has them: lines and UTF-16 columns from 0. */
final class Places {
    private Places() {}

    /** Where the words of {@code span} stand in the draft that {@code article} was read from. */
    static Range range(Article article, Span span) {
        return range(article.offsets().locate(span));
    }

    static Range range(Location at) {
        return new Range(
                new Position(at.line() - 1, at.column() - 1), new Position(at.endLine() - 1, at.endColumn() - 1));
    }

    /** The words of a line without its end. */
    static Range line(String text, int line) {
        Lines lines = Lines.of(text);
        int known = Math.max(1, Math.min(line, lines.count()));
        return new Range(
                new Position(known - 1, 0),
                new Position(
                        known - 1,
                        end(text, lines.span(known)) - lines.span(known).start()));
    }

    /** The offset of {@code position}; what lies behind the end of a line or of the text is that end. */
    static int offset(String text, Lines lines, Position position) {
        if (position.getLine() >= lines.count()) {
            return text.length();
        }
        Span line = lines.span(Math.max(0, position.getLine()) + 1);
        return Math.min(line.start() + Math.max(0, position.getCharacter()), end(text, line));
    }

    private static int end(String text, Span line) {
        int end = line.end();
        while (end > line.start() && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether the two share a character, or one of them, empty, touches the other. */
    static boolean touch(Range one, Range other) {
        return !before(one.getEnd(), other.getStart()) && !before(other.getEnd(), one.getStart());
    }

    private static boolean before(Position one, Position other) {
        return one.getLine() < other.getLine()
                || (one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter());
    }
}
