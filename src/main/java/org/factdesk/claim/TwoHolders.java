package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Two persons who are said to hold one office that one can hold.
 *
 * @param one where the first of them is first said to hold it
 * @param two the same of the other
 */
public record TwoHolders(OfficeHeld one, OfficeHeld two) implements Fact {
    @Override
    public Span span() {
        return two.span();
    }
}
