package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Something is said to be so, and not by whom: "it is believed", "reportedly".
 *
 * @param attributed whether somebody is named for it: "by …", "according to …"
 * @param quoted whether it stands in somebody's own words
 */
public record Hearsay(Span span, boolean attributed, boolean quoted) implements Fact {}
