package org.factdesk.claim;

import org.factdesk.text.Span;

/** A double quotation mark that opens or closes nothing. */
public record UnpairedMark(Span span) implements Fact {}
