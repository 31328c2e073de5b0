package org.factdesk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Rows of text in the order of their keys, those of one key as they came. Some are held in memory, sorted and put on the disk as one run; all runs are
 * read side by side.
 */
final class SortedRows implements Closeable {
    /** Characters that are held in memory. */
    private static final int HELD = 6_000_000;

    private final Drawer drawer = new Drawer();
    private final TreeMap<String, String> held = new TreeMap<>();
    private int runs;
    private long characters;
    private long added;

    SortedRows() throws IOException {}

    void add(String key, String row) {
        String place = key + String.format(Locale.ROOT, "\u0001%016x", added++);
        held.put(place, row);
        characters += place.length() + row.length();
        if (characters > HELD) {
            put();
        }
    }

    private void put() {
        String run = String.format(Locale.ROOT, "%08x", runs++);
        held.forEach((key, row) -> drawer.put(run + key, row));
        held.clear();
        characters = 0;
    }

    /** All of them, after which none may be added. */
    Iterator<String> rows() {
        put();
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(Run::key));
        List<Run> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            all.add(new Run(drawer, String.format(Locale.ROOT, "%08x", run)));
        }
        all.stream().filter(Run::next).forEach(heads::add);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public String next() {
                Run head = heads.poll();
                if (head == null) {
                    throw new NoSuchElementException();
                }
                String row = head.row();
                if (head.next()) {
                    heads.add(head);
                }
                return row;
            }
        };
    }

    /** The rest of a run. */
    private static final class Run {
        private final String name;
        private final Iterator<Drawer.Row> rows;
        private Drawer.Row row = new Drawer.Row("", "");

        Run(Drawer drawer, String name) {
            this.name = name;
            this.rows = drawer.from(name);
        }

        /** Goes to the next row; false where the run is over. */
        boolean next() {
            row = rows.hasNext() ? rows.next() : new Drawer.Row("", "");
            return row.key().startsWith(name);
        }

        String key() {
            return row.key().substring(name.length());
        }

        String row() {
            return row.text();
        }
    }

    @Override
    public void close() throws IOException {
        drawer.close();
    }
}
