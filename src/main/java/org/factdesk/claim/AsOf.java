package org.factdesk.claim;

import java.time.LocalDate;
import org.factdesk.text.Span;

/** The day the article speaks from; there is no such fact where the article does not say. */
public record AsOf(LocalDate date) implements Fact {
    @Override
    public Span span() {
        return new Span(0, 0);
    }
}
