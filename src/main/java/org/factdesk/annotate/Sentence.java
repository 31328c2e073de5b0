package org.factdesk.annotate;

import org.factdesk.text.Span;

/**
 * A sentence of an article.
 *
 * @param span where it stands, white space at its ends cut off
 * @param first index of its first token among the article's tokens
 * @param end index behind its last token
 * @param section index of its section among the article's sections
 */
public record Sentence(Span span, int first, int end, int section) {}
