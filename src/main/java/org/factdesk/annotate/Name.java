package org.factdesk.annotate;

import org.factdesk.text.Span;

/** A name in the text: without a leading "the", without title or honorific. */
public record Name(Span span, NameType type) {}
