package org.factdesk.check;

import org.factdesk.text.Span;

/**
 * A change of the draft that answers a finding, where there is one that no writer would make otherwise.
 *
 * @param span the words to take out
 * @param replacement the words to put there
 * @param title what it does, as an editor offers it
 */
public record Fix(Span span, String replacement, String title) {}
