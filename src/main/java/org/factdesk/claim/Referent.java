package org.factdesk.claim;

import java.util.List;
import org.factdesk.text.Span;

/**
 * A pronoun of a condition ("unless the club meets its demands") and those it may stand for.
 *
 * @param candidates the subject of its clause and the one who sets the condition
 * @param quoted whether it stands in somebody's own words
 */
public record Referent(Span span, List<Mention> candidates, boolean quoted) implements Fact {
    public Referent {
        candidates = List.copyOf(candidates);
    }
}
