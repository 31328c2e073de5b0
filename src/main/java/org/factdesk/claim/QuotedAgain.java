package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Quoted words that stand in an article twice: given to two persons, or in two wordings to one.
 *
 * @param words where they stand first
 * @param one who says them there
 * @param again where they stand again
 * @param two who says them here
 */
public record QuotedAgain(QuotedWords words, Statement one, QuotedWords again, Statement two) implements Fact {
    @Override
    public Span span() {
        return again.span();
    }

    /** Whether these are the very same words. */
    public boolean verbatim() {
        return words.key().equals(again.key());
    }
}
