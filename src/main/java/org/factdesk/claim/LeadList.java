package org.factdesk.claim;

import java.util.List;
import org.factdesk.text.Span;

/**
 * A closed list of names in the first paragraph: "calls with Lethia, Brenn and Oskar".
 *
 * @param span from the first to the last
 * @param developed those of whom the paragraphs below speak
 * @param dropped those of whom they do not
 * @param paragraphs how many paragraphs there are below
 */
public record LeadList(Span span, List<Mention> developed, List<Mention> dropped, int paragraphs) implements Fact {
    public LeadList {
        developed = List.copyOf(developed);
        dropped = List.copyOf(dropped);
    }
}
