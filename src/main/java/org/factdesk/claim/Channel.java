package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * The words that tell how a statement reached the reader: "in a statement", "told reporters", "the readout".
 *
 * @param joint whether several can speak through it with one voice: "a joint statement", "a letter"
 * @param sentence the sentence it stands in
 */
public record Channel(Span span, boolean joint, Span sentence) implements Fact {}
