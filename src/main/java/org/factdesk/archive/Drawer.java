package org.factdesk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** Text by key, sorted, in a file that ends with it: for what is as large as an archive and must not stand in memory. */
final class Drawer implements Closeable {
    /** Megabytes of it that are held in memory. */
    private static final int HELD = 16;

    private final Path path;
    private final MVStore file;
    private final MVMap<String, String> rows;

    Drawer() throws IOException {
        path = Files.createTempFile("factdesk-archive", ".mv");
        path.toFile().deleteOnExit();
        file = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .cacheSize(HELD)
                .compress()
                .open();
        file.setRetentionTime(0);
        file.setVersionsToKeep(0);
        rows = file.openMap(
                "rows",
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    /** Puts {@code row} under {@code key} and hands back what was there. */
    @Nullable
    String put(String key, String row) {
        return rows.put(key, row);
    }

    @Nullable
    String get(String key) {
        return rows.get(key);
    }

    int size() {
        return (int) Math.min(Integer.MAX_VALUE, rows.sizeAsLong());
    }

    /** A row and its key. */
    record Row(String key, String text) {}

    /** The rows from {@code first} on, in the order of their keys. */
    Iterator<Row> from(String first) {
        Cursor<String, String> cursor = rows.cursor(first);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Row next() {
                return new Row(cursor.next(), cursor.getValue());
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.closeImmediately();
        Files.deleteIfExists(path);
    }
}
