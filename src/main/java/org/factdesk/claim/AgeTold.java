package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * The article says how old somebody is now.
 *
 * @param span the age
 * @param years the age in years
 * @param person the name of the person
 */
public record AgeTold(Span span, int years, Span person) implements Fact {}
