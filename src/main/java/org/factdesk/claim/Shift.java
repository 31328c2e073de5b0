package org.factdesk.claim;

import org.factdesk.claim.Change.Direction;
import org.factdesk.text.Span;

/**
 * A value before, a value after, and the word for the way between them: "grew from 3 million to 4 million".
 *
 * @param span the word and both values
 * @param from the value before
 * @param to the value after, in the same unit
 * @param word the word for the change
 * @param direction the way it names
 */
public record Shift(Span span, Amount from, Amount to, Span word, Direction direction) implements Fact {

    /** Whether the value after lies on the other side of the value before than the word says. */
    public boolean contrary() {
        int way = to.value().compareTo(from.value());
        return direction == Direction.UP ? way < 0 : way > 0;
    }
}
