package org.factdesk.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The gravest of all that comes, as many as there is room for; of what is equally grave, the first. */
final class Gravest<T> {
    private final int room;
    private final PriorityQueue<Entry<T>> kept = new PriorityQueue<>(Comparator.<Entry<T>>comparingInt(Entry::weight)
            .thenComparing(Entry::order)
            .reversed());
    private int seen;

    private record Entry<T>(int weight, int order, T thing) {}

    Gravest(int room) {
        this.room = room;
    }

    /** Adds {@code thing}; the smaller its {@code weight}, the graver it is. */
    void add(int weight, T thing) {
        kept.add(new Entry<>(weight, seen++, thing));
        if (kept.size() > room) {
            kept.remove();
        }
    }

    /** Those there was room for, in the order they came. */
    List<T> inOrder() {
        return sorted(Comparator.comparingInt(Entry::order));
    }

    /** Those there was room for, the gravest first. */
    List<T> byWeight() {
        return sorted(Comparator.<Entry<T>>comparingInt(Entry::weight).thenComparing(Entry::order));
    }

    private List<T> sorted(Comparator<Entry<T>> order) {
        return kept.stream().sorted(order).map(Entry::thing).toList();
    }

    /** How many came. */
    int seen() {
        return seen;
    }

    /** How many there was no room for. */
    int missing() {
        return seen - kept.size();
    }
}
