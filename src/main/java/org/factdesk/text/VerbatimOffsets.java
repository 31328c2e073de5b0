package org.factdesk.text;

/** The way back for a file whose characters are the article's text as they stand. */
public final class VerbatimOffsets implements OffsetMap {
    private final Lines lines;

    public VerbatimOffsets(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Location locate(Span span) {
        return lines.locate(span.start(), span.end());
    }

    @Override
    public Location locateInBytes(Span span) {
        return lines.locateInBytes(span.start(), span.end());
    }

    @Override
    public Span codePoints(Span span) {
        return lines.codePoints(span.start(), span.end());
    }
}
