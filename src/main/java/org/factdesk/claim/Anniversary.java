package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A number of years that are said to have passed since an event of a known year: "the treaty, signed in 1970, turned 55 in 2025".
 *
 * @param span the number and the year
 * @param count the words for the number
 * @param years the number
 * @param start the words for the year of the event
 * @param passed the years that have passed by the calendar
 * @param slack how far the number may be off, where the year it is told in is only that of the article
 */
public record Anniversary(Span span, Span count, int years, Span start, int passed, int slack) implements Fact {

    /** Whether the number is not the one of the calendar. */
    public boolean off() {
        return Math.abs(years - passed) > slack;
    }
}
