package org.factdesk.claim;

import java.util.List;
import org.factdesk.text.Span;

/**
 * A number of things and the list of them that the text gives as complete.
 *
 * @param span number and list
 * @param count the number
 * @param noun what is counted, as written
 * @param items the items, as finely as they can be told apart
 * @param fewest how many items it is where "and" or a comma may belong to one of them
 */
public record CountedList(Span span, Amount count, String noun, List<Span> items, int fewest) implements Fact {

    public CountedList {
        items = List.copyOf(items);
    }

    /** The words of the whole list. */
    public Span list() {
        return items.get(0).union(items.get(items.size() - 1));
    }
}
