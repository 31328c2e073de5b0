package org.factdesk.claim;

import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has not spoken to the desk: "declined to comment", "could not be reached".
 *
 * @param span from the verb to the words that say to what
 * @param who the person or body
 * @param limited whether it holds for one question only: "on the sale", "further", "whether"
 * @param near its sentence
 */
public record Silence(Span span, Mention who, boolean limited, Span near) implements Fact {

    /** The id of the person or body; null where unsure. */
    public @Nullable String silent() {
        return who.id();
    }

    /** Whether {@code other} is told in another sentence. */
    public boolean apartFrom(Fact other) {
        return !near.overlaps(other.span());
    }

    /** The same silence, its person known. */
    public Silence of(Mention who) {
        return new Silence(span, who, limited, near);
    }
}
