package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A person or a body is accused of something.
 *
 * @param span the word that accuses
 * @param accused the words for whom
 * @param name the last word of the name, as a key
 * @param answered whether the article tells an answer, or that one was asked for
 * @param settled whether it is a matter of a court
 * @param quoted whether it is part of a quotation
 */
public record Accusation(Span span, Span accused, String name, boolean answered, boolean settled, boolean quoted)
        implements Fact {}
