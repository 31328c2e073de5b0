package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * What an act is said to be for.
 *
 * @param span the words that tell of the motive
 * @param actor whose motive it is
 * @param quoted whether the words stand in quotation marks
 * @param source who says so
 */
public record Motive(Span span, Mention actor, boolean quoted, Source source) implements Fact {}
