package org.factdesk.text;

/** The way back for a text that was put together from pieces of its file. */
public final class PiecedOffsets implements OffsetMap {
    private final Pieces pieces;
    private final Lines lines;

    public PiecedOffsets(Pieces pieces, Lines lines) {
        this.pieces = pieces;
        this.lines = lines;
    }

    @Override
    public Location locate(Span span) {
        Span place = place(span);
        return lines.locate(place.start(), place.end());
    }

    @Override
    public Location locateInBytes(Span span) {
        Span place = place(span);
        return lines.locateInBytes(place.start(), place.end());
    }

    @Override
    public Span codePoints(Span span) {
        Span place = place(span);
        return lines.codePoints(place.start(), place.end());
    }

    private Span place(Span span) {
        int start = pieces.start(span.start());
        int end = span.length() == 0 ? start : pieces.end(span.end());
        return new Span(start, Math.max(start, end));
    }
}
