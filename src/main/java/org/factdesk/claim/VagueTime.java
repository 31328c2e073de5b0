package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A word such as "recently" that stands for a date.
 *
 * @param span the word
 * @param verb the verb of the act it dates
 * @param quoted whether it stands within quotation marks
 * @param dated whether its paragraph names a day
 */
public record VagueTime(Span span, Span verb, boolean quoted, boolean dated) implements Fact {}
