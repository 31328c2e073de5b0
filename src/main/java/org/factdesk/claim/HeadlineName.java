package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A person, office, country or city of a headline of which the body knows nothing, beside another that does the same in the body.
 *
 * @param span the other in the body
 * @param title the words of the headline
 * @param shared how many words of meaning the headline and the sentence have in common
 */
public record HeadlineName(Span span, TitleWords title, int shared) implements Fact {}
