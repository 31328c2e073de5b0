package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A figure that somebody must have counted: a rate, a share of a people, a cost in millions.
 *
 * @param span the number
 * @param sure whether it is told as so
 * @param noted whether its paragraph names a paper, table or survey
 * @param quoted whether it stands in somebody's own words
 * @param source who says so
 */
public record Statistic(Span span, boolean sure, boolean noted, boolean quoted, Source source) implements Fact {}
