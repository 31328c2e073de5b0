package org.factdesk.docket;

import java.util.List;

/**
 * What two versions of a story have for items, each in the order of the text.
 *
 * @param gone in the first only
 * @param came in the second only
 * @param stayed in both
 */
public record Difference(List<Item> gone, List<Item> came, List<Item> stayed) {

    public Difference {
        gone = List.copyOf(gone);
        came = List.copyOf(came);
        stayed = List.copyOf(stayed);
    }
}
