package org.factdesk.claim;

import org.factdesk.text.Span;

/** Anything a rule can see of an article. */
public interface Fact {

    /** The words it was read from. */
    Span span();

    /** Whether these words stand before those of {@code other}: lets a rule about two facts look at each pair once. */
    default boolean precedes(Fact other) {
        return span().compareTo(other.span()) < 0;
    }
}
