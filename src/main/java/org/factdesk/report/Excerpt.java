package org.factdesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.factdesk.check.Severity;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Location;
import org.factdesk.text.Span;

/** The lines that a finding is about, as they are shown below it: its own words underlined with ^, those it rests on with ~ and their label. */
final class Excerpt {
    private static final int WIDEST = 110;
    private static final int BEFORE = 40;
    private static final String CUT = "…";

    /** Words to underline. */
    private record Mark(Span span, int number, char sign, String label) {}

    private final String text;
    private final Lines lines;
    private final Palette palette;
    private final Severity severity;
    private final TreeMap<Integer, List<Mark>> marked = new TreeMap<>();

    private Excerpt(Located found, Lines lines, Palette palette) {
        Article article = found.article();
        this.text = article.text();
        this.lines = lines;
        this.palette = palette;
        this.severity = found.finding().severity();
        add(found.finding().span(), found.at(), '^', "");
        for (Located.Place place : found.related()) {
            add(place.evidence().span(), place.at(), '~', place.evidence().label());
        }
    }

    /**
     * The excerpt, one string a row.
     *
     * @param lines the lines of the article's text
     */
    static List<String> of(Located found, Lines lines, Palette palette) {
        return new Excerpt(found, lines, palette).rows();
    }

    private void add(Span span, Location at, char sign, String label) {
        int line = lines.line(span.start());
        int end = span.start();
        while (end < span.end() && !endsLine(text.charAt(end))) {
            end++;
        }
        marked.computeIfAbsent(line, l -> new ArrayList<>())
                .add(new Mark(new Span(span.start(), end), at.line(), sign, label));
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    private List<String> rows() {
        int digits = 1;
        for (List<Mark> marks : marked.values()) {
            digits = Math.max(digits, String.valueOf(marks.get(0).number()).length());
        }
        List<String> rows = new ArrayList<>();
        for (List<Mark> marks : marked.values()) {
            marks.sort(Comparator.comparing(Mark::span).thenComparing(Mark::label));
            while (!marks.isEmpty()) {
                Mark next = marks.get(0);
                Span window = window(next);
                List<Mark> shown = new ArrayList<>(marks);
                shown.removeIf(mark -> !window.covers(mark.span()) && !mark.equals(next));
                marks.removeAll(shown);
                rows(window, shown, digits, rows);
            }
        }
        return rows;
    }

    /** The part of the line around {@code mark} that is shown, cut at words. */
    private Span window(Mark mark) {
        Span line = lines.span(lines.line(mark.span().start()));
        int from = Math.max(line.start(), mark.span().start() - BEFORE);
        while (from > line.start() && from < mark.span().start() && text.charAt(from - 1) != ' ') {
            from++;
        }
        int lineEnd = line.end();
        while (lineEnd > line.start() && endsLine(text.charAt(lineEnd - 1))) {
            lineEnd--;
        }
        int to = Math.min(lineEnd, from + WIDEST);
        int cut = to;
        while (to < lineEnd && cut > mark.span().end() && text.charAt(cut) != ' ') {
            cut--;
        }
        return new Span(whole(from), whole(cut > mark.span().end() ? cut : to));
    }

    /** The offset, moved out of the middle of a surrogate pair. */
    private int whole(int offset) {
        boolean within = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return within ? offset - 1 : offset;
    }

    private void rows(Span window, List<Mark> marks, int digits, List<String> rows) {
        boolean cutBefore = window.start() > 0 && !endsLine(text.charAt(window.start() - 1));
        boolean cutAfter = window.end() < text.length() && !endsLine(text.charAt(window.end()));
        String line = (cutBefore ? CUT : "") + Cells.still(window.in(text)) + (cutAfter ? CUT : "");
        String number = String.valueOf(marks.get(0).number());
        String gutter = " ".repeat(digits - number.length()) + number + " | ";
        rows.add(palette.faint(" " + gutter) + line.stripTrailing());
        String empty = palette.faint(" " + " ".repeat(digits) + " | ");
        int shift = cutBefore ? 1 : 0;
        for (String row : underline(window, marks, shift)) {
            rows.add(empty + palette.severity(severity, row));
        }
    }

    /** The row of marks; a label that has no room before the next mark gets a row of its own. */
    private List<String> underline(Span window, List<Mark> marks, int shift) {
        StringBuilder row = new StringBuilder();
        List<String> below = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int column = column(window, mark.span().start()) + shift;
            int end = Math.max(column + 1, column(window, Math.min(mark.span().end(), window.end())) + shift);
            pad(row, column);
            pad(row, end, mark.sign());
            int next = i + 1 == marks.size()
                    ? Integer.MAX_VALUE
                    : column(window, marks.get(i + 1).span().start()) + shift;
            if (mark.label().isEmpty()) {
                continue;
            }
            if (row.length() + 2 + Cells.of(mark.label()) < next) {
                row.append(' ').append(Cells.still(mark.label()));
            } else {
                below.add(" ".repeat(column) + Cells.still(mark.label()));
            }
        }
        List<String> rows = new ArrayList<>();
        rows.add(row.toString());
        rows.addAll(below);
        return rows;
    }

    private int column(Span window, int offset) {
        return Cells.of(Cells.still(text.substring(window.start(), Math.max(window.start(), offset))));
    }

    private static void pad(StringBuilder row, int length) {
        pad(row, length, ' ');
    }

    private static void pad(StringBuilder row, int length, char sign) {
        while (row.length() < length) {
            row.append(sign);
        }
    }
}
