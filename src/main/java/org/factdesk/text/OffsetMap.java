package org.factdesk.text;

/** The way back from an article's text to the file it was read from. */
public interface OffsetMap {

    /** Where the characters of {@code span} stand in the file. */
    Location locate(Span span);
}
