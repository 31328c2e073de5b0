package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * Something is said to be so, and not by whom: "it is believed", "reportedly".
 *
 * @param attributed whether somebody is named for it: "by …", "according to …"
 * @param quoted whether it stands in somebody's own words
 * @param near its sentence; after "reportedly", which often leads to the report itself, the next one, too
 */
public record Hearsay(Span span, boolean attributed, boolean quoted, Span near) implements Fact {}
