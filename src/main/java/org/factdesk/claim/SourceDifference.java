package org.factdesk.claim;

import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The draft says something else than the article it was written from.
 *
 * @param span the words of the draft
 * @param kind what differs
 * @param instead what the source has in their place, null where it has nothing of the kind
 * @param sentence the sentence of the source that the draft's was made from, white space folded
 * @param place where it stands ("wire.txt, line 5")
 */
public record SourceDifference(
        Span span, Kind kind, @Nullable String instead, String sentence, String place) implements Fact {
    private static final int SHOWN = 160;

    /** What two texts can differ in. */
    public enum Kind {
        /** A name that stands nowhere in the source. */
        NAME,
        /** A number, date or ordinal. */
        FIGURE,
        /** One of them denies what the other says. */
        NEGATION,
        /** A word that cannot be true of one thing together with the source's. */
        WORD
    }

    /** What the source says, for a message: that it has other words, or none, and where. */
    public String source() {
        String says = instead != null
                ? "has \"" + instead + "\""
                : kind == Kind.NEGATION ? "does not deny it" : "does not name it";
        return says + ": \"" + excerpt() + "\" (" + place + ")";
    }

    private String excerpt() {
        if (sentence.length() <= SHOWN) {
            return sentence;
        }
        return sentence.substring(0, sentence.lastIndexOf(' ', SHOWN)) + " …";
    }
}
