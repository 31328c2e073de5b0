package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A capital is thanked in the place of its state, where only another state's people are spoken of.
 *
 * @param span the capital
 * @param state the words for the other state
 */
public record CapitalThanked(Span span, Span state) implements Fact {}
