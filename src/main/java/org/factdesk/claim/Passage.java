package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A sentence of the article and what it stands in: what a rule needs to ask for a source or a day nearby.
 *
 * @param span the sentence
 * @param number its place in the article, from 0
 * @param paragraph the paragraph it is part of
 * @param reach the paragraph, and the quotation that opens or ends the one beside it: where the own words may stand of somebody this sentence tells of
 */
public record Passage(Span span, int number, Span paragraph, Span reach) implements Fact {}
