package org.factdesk.desk;

import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.Fact;

/**
 * What was read off an article before any check looked at it.
 *
 * @param annotated its names, times, quotations and numbers
 * @param facts what it claims, resolved, in the order of the text
 */
public record Notes(Annotated annotated, List<Fact> facts) {

    public Notes {
        facts = List.copyOf(facts);
    }
}
