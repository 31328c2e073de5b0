package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * The draft says something else than the desk has published.
 *
 * @param span the words of the draft
 * @param kind what differs
 * @param published what was published instead
 * @param article where: its headline or first words, its file and its day
 */
public record ArchiveDifference(Span span, Kind kind, String published, String article) implements Fact {

    /** What can differ from the archive. */
    public enum Kind {
        /** The day of an event. */
        EVENT,
        /** The holder of an office. */
        OFFICE,
        /** A figure for a named month, quarter or year. */
        FIGURE,
        /** The draft has what a correction replaced. */
        CORRECTED
    }
}
