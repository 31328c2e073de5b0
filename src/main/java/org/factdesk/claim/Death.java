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

    /** The id of the person; null where unsure. */
    public @Nullable String dead() {
        return who.id();
    }

    /** Whether deeds are held against it rather than against {@code other} of the same person: it tells when, or both do or neither and it stands first. */
    public boolean outranks(Death other) {
        return (day == null) == (other.day == null) ? precedes(other) : day != null;
    }

    /** The same death, its person known. */
    public Death of(Mention who) {
        return new Death(span, who, day);
    }
}
