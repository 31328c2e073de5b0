package org.factdesk.read;

import org.factdesk.text.Lines;
import org.factdesk.text.Location;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Pieces;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** The way back from an article in one line of a JSON Lines file: offsets into its own text, line and column of the file. */
final class LiteralOffsets implements OffsetMap {
    private final String text;
    private final String line;
    private final int number;
    private final int quote;
    private volatile @Nullable Pieces pieces;

    /**
     * The way back to one line.
     *
     * @param text the article's own text
     * @param line the characters of the line
     * @param number its number in the file, from 1
     * @param quote where the string of the text begins in it
     */
    LiteralOffsets(String text, String line, int number, int quote) {
        this.text = text;
        this.line = line;
        this.number = number;
        this.quote = quote;
    }

    @Override
    public Location locate(Span span) {
        Span place = place(span);
        return new Location(span.start(), span.end(), number, place.start() + 1, number, place.end() + 1);
    }

    @Override
    public Location locateInBytes(Span span) {
        Location place =
                Lines.of(line).locateInBytes(place(span).start(), place(span).end());
        return new Location(span.start(), span.end(), number, place.column(), number, place.endColumn());
    }

    @Override
    public Span codePoints(Span span) {
        return new Span(text.codePointCount(0, span.start()), text.codePointCount(0, span.end()));
    }

    private Span place(Span span) {
        Pieces known = pieces();
        int start = known.start(span.start());
        return new Span(start, span.length() == 0 ? start : known.end(span.end()));
    }

    private Pieces pieces() {
        Pieces known = pieces;
        if (known == null) {
            Pieces.Builder builder = new Pieces.Builder();
            JsonString.addTo(builder, line, quote);
            known = builder.build();
            pieces = known;
        }
        return known;
    }
}
