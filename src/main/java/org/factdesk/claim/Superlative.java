package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Something is told to be the first, the only one or the most of its kind, and of how wide a field: "the deepest mine in Asia".
 *
 * @param span from the superlative to the field it is taken from
 * @param sure whether it is told as so, and not as possible, wished, asked or as the speaker's taste
 * @param quoted whether it stands in somebody's own words
 * @param source who says so
 */
public record Superlative(Span span, boolean sure, boolean quoted, Source source) implements Fact {}
