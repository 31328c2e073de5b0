package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A word that judges.
 *
 * @param span the word with its noun or adjective
 * @param quoted whether it stands in quotation marks
 * @param source whose word it is
 */
public record LoadedWord(Span span, boolean quoted, Source source) implements Fact {}
