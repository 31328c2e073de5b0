package org.factdesk.docket;

import java.util.List;
import org.factdesk.check.Evidence;
import org.factdesk.text.Span;

/**
 * An item where it stands in one version.
 *
 * @param item the item, as it is now
 * @param span its words
 * @param related the other words it rests on; the roles of a claim
 * @param exhibits how many pieces of evidence it has
 * @param comments how many comments
 */
public record Marked(Item item, Span span, List<Evidence> related, int exhibits, int comments) {

    public Marked {
        related = List.copyOf(related);
    }
}
