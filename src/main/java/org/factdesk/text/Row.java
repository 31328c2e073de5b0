package org.factdesk.text;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** A list of what stands in a text, about in its order, that finds what is near a place without a look at all the rest. */
public final class Row<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> all;
    /** For each place in the list, where the farthest of all up to it ends. */
    private final int[] ends;
    /** For each place in the list, where the first of all from it on starts. */
    private final int[] starts;

    private Row(List<T> all, Function<? super T, Span> span) {
        this.all = all;
        this.ends = new int[all.size()];
        this.starts = new int[all.size()];
        for (int i = 0; i < ends.length; i++) {
            int end = span.apply(all.get(i)).end();
            ends[i] = i == 0 ? end : Math.max(ends[i - 1], end);
        }
        for (int i = starts.length - 1; i >= 0; i--) {
            int start = span.apply(all.get(i)).start();
            starts[i] = i == starts.length - 1 ? start : Math.min(starts[i + 1], start);
        }
    }

    /** The same {@code things}, each of which stands at its {@code span}. */
    public static <T> Row<T> of(List<T> things, Function<? super T, Span> span) {
        return things instanceof Row<T> row ? row : new Row<>(List.copyOf(things), span);
    }

    @Override
    public T get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    /** All that overlap or touch {@code span}, in their order, and perhaps some between them that do not. */
    public List<T> near(Span span) {
        int from = first(ends, span.start());
        int to = first(starts, span.end() + 1);
        return from < to ? all.subList(from, to) : List.of();
    }

    /** The first place of {@code rising} that is not below {@code least}. */
    private static int first(int[] rising, int least) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
