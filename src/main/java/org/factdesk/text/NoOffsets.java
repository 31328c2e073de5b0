package org.factdesk.text;

/** The way back for words that stand in no file. */
final class NoOffsets implements OffsetMap {

    @Override
    public Location locate(Span span) {
        throw nowhere();
    }

    @Override
    public Location locateInBytes(Span span) {
        throw nowhere();
    }

    @Override
    public Span codePoints(Span span) {
        throw nowhere();
    }

    private static IllegalStateException nowhere() {
        return new IllegalStateException("these words have no place of their own");
    }
}
