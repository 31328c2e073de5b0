package org.factdesk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;

/** Contradictions, sorted on the disk as they come in. */
final class Findings implements Closeable {
    private static final String END = "\n";

    private final SortedRows rows = new SortedRows();

    Findings() throws IOException {}

    void add(Collection<Contradiction> found) {
        for (Contradiction each : found) {
            rows.add(
                    each.sortKey(),
                    String.join(END, each.check(), Table.CLAIMS.line(each.earlier()), Table.CLAIMS.line(each.later())));
        }
    }

    void each(Consumer<Contradiction> consumer) throws IOException {
        Iterator<String> all = rows.rows();
        while (all.hasNext()) {
            String[] parts = all.next().split(END, -1);
            consumer.accept(new Contradiction(parts[0], Table.CLAIMS.row(parts[1]), Table.CLAIMS.row(parts[2])));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
