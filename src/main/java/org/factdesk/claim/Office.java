package org.factdesk.claim;

import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An office as the text names it.
 *
 * @param span the words of the title ("foreign minister")
 * @param title its class in the lexicon's spelling ("foreign minister")
 * @param body the state or organisation it belongs to, null where the text does not say
 * @param term how it is held
 * @param singleSeat whether only one person can hold it at a time
 * @param seat the id of the state or organisation it belongs to; null until resolved and where unsure
 */
public record Office(
        Span span,
        String title,
        @Nullable Mention body,
        Term term,
        boolean singleSeat,
        @Nullable String seat) implements Identified {

    /** How an office is held. */
    public enum Term {
        CURRENT,
        FORMER,
        ACTING,
        DEPUTY,
        DESIGNATE
    }

    /** An office as the text names it, not yet resolved. */
    public Office(Span span, String title, @Nullable Mention body, Term term, boolean singleSeat) {
        this(span, title, body, term, singleSeat, body == null ? null : body.id());
    }

    /** The same office of {@code known} where the text names no other body for it. */
    public Office withBody(@Nullable Mention known) {
        return body != null || known == null ? this : new Office(span, title, known, term, singleSeat);
    }

    /** Class and body as one key ("foreign minister@place:TR"), null while the body is unknown. */
    @Override
    public @Nullable String id() {
        return seat == null ? null : title + "@" + seat;
    }

    /** The same office, known to belong to {@code seat}. */
    public Office of(@Nullable String seat) {
        return new Office(span, title, body == null ? null : body.withId(seat), term, singleSeat, seat);
    }
}
