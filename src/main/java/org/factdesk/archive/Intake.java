package org.factdesk.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.factdesk.read.Drafts;
import org.factdesk.read.Entry;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what an archive is made from: files of Parquet, and all that drafts are read from. */
public final class Intake {
    private static final String PARQUET = ".parquet";

    private final Drafts drafts;
    private final List<String> others = new ArrayList<>();
    private final TreeSet<String> tables = new TreeSet<>();
    private long consumed;
    private final long total;

    /** An intake of {@code paths}; "-" is {@code in}, which holds JSON Lines. */
    public Intake(List<String> paths, InputStream in) throws IOException {
        this.drafts = new Drafts(in, Format.JSONL, null);
        long bytes = 0;
        for (String path : paths) {
            List<String> found = path.equals(Drafts.STANDARD_INPUT) || !Files.exists(Path.of(path))
                    ? List.of()
                    : files(Path.of(path));
            List<String> parquet =
                    found.stream().filter(file -> file.endsWith(PARQUET)).toList();
            tables.addAll(parquet);
            if (found.isEmpty() || found.size() > parquet.size()) {
                others.add(path);
            }
            for (String file : found) {
                bytes += Files.size(Path.of(file));
            }
        }
        this.total = bytes;
    }

    private static List<String> files(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.toString().replace('\\', '/'))
                    .toList();
        }
    }

    /** Hands all over, file by file. */
    public void read(Inbox inbox) {
        if (!others.isEmpty()) {
            drafts.read(others, inbox);
        }
        tables.forEach(table -> read(table, inbox));
    }

    private void read(String path, Inbox inbox) {
        try (Stream<Table.Row> rows = rows(path)) {
            Iterator<Table.Row> left = rows.iterator();
            Table.Row row = next(left);
            for (int number = 1; row != null; number++) {
                new Entry(
                                row.maybe("id"),
                                row.maybe("date"),
                                row.maybe("title"),
                                row.maybe("text"),
                                row.maybe("correction-of"))
                        .to(inbox, path, number);
                row = next(left);
            }
            consumed += Files.size(Path.of(path));
        } catch (IOException failed) {
            inbox.problem(new Problem(path, 0, "this is not Parquet that can be read: " + failed.getMessage(), null));
        }
    }

    private static Stream<Table.Row> rows(String path) throws IOException {
        try {
            return Table.rows(Path.of(path));
        } catch (RuntimeException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** What is thrown here is the file's; what the inbox throws is not. */
    private static Table.@Nullable Row next(Iterator<Table.Row> rows) throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** The share of the bytes that has been read, from 0 to 1. */
    public double share() {
        return total == 0 ? 1 : Math.min(1, (double) (drafts.consumed() + consumed) / total);
    }
}
