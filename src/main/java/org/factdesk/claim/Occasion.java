package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Words that give what a paragraph tells a time or place of its own: "earlier", "in a speech", "on 3 May".
 *
 * @param span the words
 * @param near their paragraph
 */
public record Occasion(Span span, Span near) implements Fact {

    /** Whether {@code other} is told in the paragraph of these words. */
    public boolean holdsFor(Fact other) {
        return near.overlaps(other.span());
    }
}
