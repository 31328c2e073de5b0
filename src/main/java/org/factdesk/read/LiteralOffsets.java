package org.factdesk.read;

import org.factdesk.text.Location;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Pieces;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** The way back from an article in one line of a JSON Lines file: offsets into its own text, line and column of the file. */
final class LiteralOffsets implements OffsetMap {
    private final String line;
    private final int number;
    private final int quote;
    private volatile @Nullable Pieces pieces;

    /**
     * The way back to one line.
     *
     * @param line the characters of the line
     * @param number its number in the file, from 1
     * @param quote where the string of the text begins in it
     */
    LiteralOffsets(String line, int number, int quote) {
        this.line = line;
        this.number = number;
        this.quote = quote;
    }

    @Override
    public Location locate(Span span) {
        Pieces known = pieces();
        int start = known.start(span.start()) + 1;
        int end = span.length() == 0 ? start : known.end(span.end()) + 1;
        return new Location(span.start(), span.end(), number, start, number, end);
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
