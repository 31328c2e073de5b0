package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * What a headline tells as done and the body tells only as possible or planned.
 *
 * @param span the verb in the body with its "may" or "is to"
 * @param title the verb in the headline
 * @param shared how many other words of meaning the headline and the sentence have in common
 */
public record HeadlineDrift(Span span, TitleWords title, int shared) implements Fact {}
