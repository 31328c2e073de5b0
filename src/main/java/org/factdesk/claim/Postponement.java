package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * The text says that a meeting or occasion was moved, put off or had another plan before.
 *
 * @param span the sentence
 * @param trigger the word that says so
 */
public record Postponement(Span span, Span trigger) implements Fact {}
