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
 */
public record Office(Span span, String title, @Nullable Mention body, Term term, boolean singleSeat)
        implements Identified {

    /** How an office is held. */
    public enum Term {
        CURRENT,
        FORMER,
        ACTING,
        DEPUTY,
        DESIGNATE
    }

    /** Class and body as one key ("foreign minister@place:TR"), null while the body is unknown. */
    @Override
    public @Nullable String id() {
        return body == null || body.id() == null ? null : title + "@" + body.id();
    }
}
