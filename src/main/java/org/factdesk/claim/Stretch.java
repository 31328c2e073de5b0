package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A stretch of time with its length in words: "the three-day visit from 4 to 9 May".
 *
 * @param span length and bounds
 * @param length the length, in units of its own
 * @param bounds the words from the first to the last bound
 * @param least the least length the bounds allow, counted with or without the last day
 * @param most the greatest
 */
public record Stretch(Span span, Amount length, Span bounds, int least, int most) implements Fact {

    /** Whether the bounds allow no such length. */
    public boolean off() {
        int stated = length.value().intValue();
        return stated < least || stated > most;
    }

    /** The lengths the bounds allow, for a message: "5 or 6 days". */
    public String fitting() {
        String range = least == most ? "" + most : least + (most - least == 1 ? " or " : " to ") + most;
        return range + " " + length.unit() + (most == 1 ? "" : "s");
    }
}
