package org.factdesk.check;

import org.factdesk.text.Span;

/** Other words that a finding rests on, and what they are to it. */
public record Evidence(Span span, String label) {}
