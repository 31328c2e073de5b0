package org.factdesk.check;

import java.util.List;
import org.factdesk.claim.Fact;

/**
 * What a finding rests on.
 *
 * @param finding the finding
 * @param facts the facts that its rule asked for and found, in the order of the text
 */
public record Grounds(Finding finding, List<Fact> facts) {

    public Grounds {
        facts = List.copyOf(facts);
    }
}
