package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * What the words around the name of a person tell of who that is.
 *
 * @param span the name
 * @param described whether they tell an office, work, age, place or side
 * @param household whether any reader knows the name
 * @param heading whether it stands in a headline, a caption or another line that is no sentence of the body
 */
public record Introduction(Span span, boolean described, boolean household, boolean heading) implements Fact {}
