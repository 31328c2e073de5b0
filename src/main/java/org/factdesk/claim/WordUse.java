package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Words that a rule of the desk looks for.
 *
 * @param list the name of the list they stand in
 * @param quoted whether they stand within quotation marks
 */
public record WordUse(Span span, String list, boolean quoted) implements Fact {}
