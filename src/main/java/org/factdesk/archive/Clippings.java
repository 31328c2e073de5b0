package org.factdesk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Articles by id, of which the last one of an id counts. They stand on the disk, so that there may be millions. */
final class Clippings implements Closeable {
    private static final char END = '\u0001';

    private final Drawer rows = new Drawer();

    /** Of articles that have another version, the one that counts: few, and asked for once a claim. */
    private final Drawer changed = new Drawer();

    Clippings() throws IOException {}

    void put(Clipping article) {
        String before = rows.put(article.id(), article.version() + END + Table.ARTICLES.line(article));
        if (before != null && !before.startsWith(article.version() + END)) {
            changed.put(article.id(), article.version());
        } else if (changed.size() > 0 && changed.get(article.id()) != null) {
            changed.put(article.id(), article.version());
        }
    }

    /** The article with {@code id}, null where there is none. */
    @Nullable
    Clipping get(String id) {
        String row = rows.get(id);
        return row == null ? null : clipping(row);
    }

    private static Clipping clipping(String row) {
        try {
            return Table.ARTICLES.row(row.substring(row.indexOf(END) + 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether this very text is there under this id. */
    boolean has(Clipping article) {
        String row = rows.get(article.id());
        return row != null && row.startsWith(article.version() + END);
    }

    /** Whether of an article that is or was there, {@code article} is the version that counts. */
    boolean counts(Clipping article) {
        String version = changed.size() == 0 ? null : changed.get(article.id());
        return version == null || version.equals(article.version());
    }

    /** All that count, by id. */
    Collection<Clipping> all() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Clipping> iterator() {
                Iterator<Drawer.Row> each = rows.from("");
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Clipping next() {
                        return clipping(each.next().text());
                    }
                };
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    @Override
    public void close() throws IOException {
        rows.close();
        changed.close();
    }
}
