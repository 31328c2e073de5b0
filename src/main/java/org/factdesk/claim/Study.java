package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A study, poll or survey whose result is told.
 *
 * @param span its noun with what stands before it: "a recent survey"
 * @param maker whether its makers are named
 * @param dated whether it has a date
 * @param measured whether it is told how many were asked or where it was printed
 * @param quoted whether it stands in somebody's own words
 * @param source who speaks of it
 */
public record Study(Span span, boolean maker, boolean dated, boolean measured, boolean quoted, Source source)
        implements Fact {

    /** How many of the three are told. */
    public int details() {
        return (maker ? 1 : 0) + (dated ? 1 : 0) + (measured ? 1 : 0);
    }
}
