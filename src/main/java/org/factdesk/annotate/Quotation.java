package org.factdesk.annotate;

import org.factdesk.text.Span;

/**
 * Words between quotation marks.
 *
 * @param span with the marks
 * @param words without the marks
 * @param depth 0 outermost, 1 within another quotation
 * @param continues whether this paragraph's quotation goes on from the one before (no closing mark there)
 */
public record Quotation(Span span, Span words, int depth, boolean continues) {}
