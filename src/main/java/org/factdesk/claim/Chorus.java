package org.factdesk.claim;

import org.factdesk.text.Span;

/** The words of a source that name several people who would have to speak at once: "both ministers", "the sisters", "Hale and Penn". */
public record Chorus(Span span) implements Fact {}
