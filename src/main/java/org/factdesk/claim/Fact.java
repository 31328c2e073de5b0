package org.factdesk.claim;

import org.factdesk.text.Span;

/** Anything a rule can see of an article. */
public interface Fact {

    /** The words it was read from. */
    Span span();
}
