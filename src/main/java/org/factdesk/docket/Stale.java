package org.factdesk.docket;

import java.util.List;

/** Somebody else was first: what was asked was based on what is no longer so. Nothing was changed; it holds what is so now. */
public final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Item> items;

    Stale(List<Item> items) {
        super(
                items.stream()
                        .map(item -> item.changedBy() + " has meanwhile changed '" + item.words() + "'")
                        .reduce((one, other) -> one + "; " + other)
                        .orElse("it has changed meanwhile"),
                null,
                false,
                false);
        this.items = List.copyOf(items);
    }

    Stale(String message) {
        super(message, null, false, false);
        this.items = List.of();
    }

    /** The items as others have left them; empty where a newer version of the article is in the way. */
    public List<Item> items() {
        return items;
    }
}
