package org.factdesk.text;

/**
 * What a draft says of the source of some of its words, where no reader of the finished article sees it: a footnote, a link, a comment,
 * an entry of the fact checker's ledger.
 *
 * @param at the words it hangs on, or the empty span behind which it stands
 * @param standing what is known of the evidence it names
 */
public record SourceNote(Kind kind, Span at, Reference reference, Standing standing) {

    /** Where a note is written. */
    public enum Kind {
        FOOTNOTE,
        LINK,
        COMMENT,
        LEDGER
    }

    /** A note whose evidence nobody has looked at. */
    public SourceNote(Kind kind, Span at, Reference reference) {
        this(kind, at, reference, Standing.UNSEEN);
    }

    /** The same note, with what was found out about its evidence. */
    public SourceNote with(Standing found) {
        return new SourceNote(kind, at, reference, found);
    }
}
