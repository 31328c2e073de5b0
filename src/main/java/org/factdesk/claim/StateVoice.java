package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A state, capital or government is told to say or think something, in the article's own voice and as a fact.
 *
 * @param span the whole statement
 * @param cue the verb of saying or thinking
 * @param state the words for the state
 */
public record StateVoice(Span span, Span cue, Span state) implements Fact {
    /** Whether {@code other} comes later in the text. */
    public boolean precedes(StateVoice other) {
        return span.isBefore(other.span);
    }
}
