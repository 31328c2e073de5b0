package org.factdesk.archive;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;

/**
 * Finds the contradictions of a store in one process: what its articles tell is dealt out to files by key, and one file at a time is held in
 * memory. Values are kept only where a correction names them.
 */
public final class ThreadContradictions {
    /** Claims of a file: about what is held in memory. */
    private static final int HELD = 200_000;

    private static final int MOST_FILES = 64;

    private static final Comparator<Telling> BY_KEY =
            Comparator.comparing(Telling::kind).thenComparing(Telling::key);

    private final Store store;
    private final Path desk;
    private final Set<String> corrected;
    private final Set<String> correctedValues = new HashSet<>();

    private ThreadContradictions(Store store, Path desk) {
        this.store = store;
        this.desk = desk;
        this.corrected = store.articles().stream()
                .map(Clipping::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** All contradictions of {@code store}, sorted. */
    public static List<Contradiction> of(Store store) throws IOException {
        Path desk = Files.createTempDirectory("factdesk-archive");
        try {
            return new ThreadContradictions(store, desk).find();
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        } finally {
            try (Stream<Path> files = Files.walk(desk)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private List<Contradiction> find() throws IOException {
        store.tellings(telling -> {
            if (telling.standing() == Standing.CORRECTED) {
                correctedValues.add(telling.key());
            }
        });
        int files = (int) Math.min(MOST_FILES, 1 + store.manifest().claimed() / HELD);
        deal(files);
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            found.addAll(in(file(i)));
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private Path file(int index) {
        return desk.resolve(index + ".parquet");
    }

    private void deal(int count) throws IOException {
        List<ParquetWriter<Telling>> files = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                files.add(Table.CLAIMS.writer(file(i)));
            }
            store.tellings(telling -> {
                if (telling.kind() != Kind.VALUE || correctedValues.contains(telling.key())) {
                    deal(telling, files.get(Math.floorMod(telling.key().hashCode(), count)));
                }
            });
        } finally {
            for (ParquetWriter<Telling> file : files) {
                file.close();
            }
        }
    }

    private static void deal(Telling telling, ParquetWriter<Telling> file) {
        try {
            file.write(telling);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Contradiction> in(Path file) throws IOException {
        List<Telling> tellings;
        try (Stream<Telling> rows = Table.CLAIMS.read(file)) {
            tellings = rows.sorted(BY_KEY).toList();
        }
        Disagreement disagreement = new Disagreement(corrected::contains);
        List<Contradiction> found = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= tellings.size(); i++) {
            if (i == tellings.size() || BY_KEY.compare(tellings.get(from), tellings.get(i)) != 0) {
                List<Telling> group = tellings.subList(from, i);
                found.addAll(group.get(0).kind() == Kind.VALUE ? Returned.of(group) : disagreement.of(group));
                from = i;
            }
        }
        return found;
    }
}
