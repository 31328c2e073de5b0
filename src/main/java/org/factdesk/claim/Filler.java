package org.factdesk.claim;

import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What fills a role of a claim.
 *
 * @param span the words
 * @param id who or what they stand for ("person:ana-korvin", "2026-02-06", "8 percent"); null where unsure
 */
public record Filler(Span span, @Nullable String id) {}
