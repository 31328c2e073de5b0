package org.factdesk.report.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.report.page.Piece.Marked;
import org.factdesk.report.page.Piece.Stroke;
import org.factdesk.report.page.Piece.Words;
import org.factdesk.text.Span;

/**
 * Sets the words of a section with their marks. Marks may lie in each other and over each other: what does not nest is cut, so that the page
 * is well formed and every word still stands below all of its marks.
 */
final class Marking {
    /** A mark outside of all others begins first, and of those that begin together the longer one. */
    private static final Comparator<Stroke> ORDER = Comparator.comparingInt(Stroke::start)
            .thenComparing(Comparator.comparingInt(Stroke::end).reversed());

    private final String text;
    private final Span section;
    private final List<Stroke> strokes;
    private final Map<Stroke, Integer> levels = new HashMap<>();
    private final Set<Stroke> begun = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** A mark whose words are being set. */
    private record Open(Stroke stroke, boolean first, List<Piece> inside) {}

    private Marking(String text, Span section, List<Stroke> strokes) {
        this.text = text;
        this.section = section;
        this.strokes = strokes.stream()
                .filter(stroke -> lies(new Span(stroke.start(), stroke.end()), section))
                .sorted(ORDER)
                .toList();
    }

    /** The words of {@code section} of {@code text} with those of {@code strokes} that lie on it. */
    static List<Piece> of(String text, Span section, List<Stroke> strokes) {
        Marking marking = new Marking(text, section, strokes);
        marking.level();
        marking.set();
        return marking.pieces;
    }

    /** Whether {@code span}, which may be empty, lies on {@code section}. */
    static boolean lies(Span span, Span section) {
        return span.length() == 0 ? section.covers(span) : section.overlaps(span);
    }

    /** Gives each mark the first line that no mark before it needs. */
    private void level() {
        List<Integer> ends = new ArrayList<>();
        for (Stroke stroke : strokes) {
            int level = 0;
            while (level < ends.size() && ends.get(level) > stroke.start()) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(0);
            }
            ends.set(level, stroke.end());
            levels.put(stroke, level);
        }
    }

    private void set() {
        TreeSet<Integer> borders = new TreeSet<>(List.of(section.start(), section.end()));
        strokes.forEach(stroke -> {
            borders.add(within(stroke.start()));
            borders.add(within(stroke.end()));
        });
        int last = section.start();
        int next = 0;
        for (int at : borders) {
            words(last, at);
            close(at);
            for (; next < strokes.size() && within(strokes.get(next).start()) == at; next++) {
                begin(strokes.get(next));
            }
            last = at;
        }
    }

    private int within(int offset) {
        return Math.min(Math.max(offset, section.start()), section.end());
    }

    private void words(int from, int to) {
        if (from < to) {
            into().add(new Words(Shown.words(text.substring(from, to))));
        }
    }

    private List<Piece> into() {
        return open.isEmpty() ? pieces : open.peek().inside();
    }

    private void begin(Stroke stroke) {
        boolean first = begun.add(stroke) && stroke.start() >= section.start();
        open.push(new Open(stroke, first, new ArrayList<>()));
        if (stroke.empty()) {
            shut();
            into().add(new Piece.NoteSign(stroke));
        }
    }

    /** Ends the marks that end at {@code at}; those that lie over them are cut and go on. */
    private void close(int at) {
        Deque<Stroke> ended = new ArrayDeque<>();
        Deque<Stroke> cut = new ArrayDeque<>();
        while (open.stream().anyMatch(mark -> within(mark.stroke().end()) == at)) {
            Stroke stroke = open.element().stroke();
            shut();
            if (within(stroke.end()) == at) {
                ended.push(stroke);
            } else {
                cut.push(stroke);
            }
        }
        ended.stream()
                .filter(stroke -> stroke.end() <= section.end())
                .forEach(stroke -> into().add(new Piece.NoteSign(stroke)));
        cut.forEach(this::begin);
    }

    private void shut() {
        Open mark = open.pop();
        into().add(new Marked(mark.stroke(), levels.getOrDefault(mark.stroke(), 0), mark.first(), mark.inside()));
    }
}
