package org.factdesk.claim;

import org.factdesk.text.SourceNote;
import org.factdesk.text.Span;

/**
 * A note on the source of some of the article's words.
 *
 * @param span the words it hangs on
 * @param covers the sentence, or for a comment behind a paragraph the whole paragraph, whose claims it stands by
 * @param note what it says and what is known of its evidence
 */
public record EvidenceNote(Span span, Span covers, SourceNote note) implements Fact {

    /** Whether it names a source for {@code words}. */
    public boolean sources(Span words) {
        return note.reference().names() && covers.overlaps(words);
    }

    /** Whether it settles that {@code words} have a source or need none. */
    public boolean settles(Span words) {
        return covers.overlaps(words);
    }
}
