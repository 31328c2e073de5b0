package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A place that has several names in English, by one of them.
 *
 * @param span the name
 * @param place the place, the same for each of its names
 * @param name which of the names it is, the same for spellings that nobody minds side by side
 */
public record PlaceNamed(Span span, String place, String name) implements Fact {}
