package org.factdesk.claim;

import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The article says that somebody is dead.
 *
 * @param span the words that say so
 * @param who the person
 * @param day when they died, null where the sentence does not say
 */
public record Death(Span span, Mention who, @Nullable Day day) implements Fact {

    /** The same death, its person known. */
    public Death of(Mention who) {
        return new Death(span, who, day);
    }
}
