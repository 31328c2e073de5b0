package org.factdesk.text;

/** The way back from an article's text to the file it was read from. */
public interface OffsetMap {
    /** Of words that stand in no file. */
    OffsetMap NONE = new NoOffsets();

    /** Where the characters of {@code span} stand in the file. */
    Location locate(Span span);

    /** The same, its columns counted in bytes of UTF-8. */
    Location locateInBytes(Span span);

    /** The characters of {@code span} as code points: of the file, or of the article's own text where a file holds many articles. */
    Span codePoints(Span span);
}
