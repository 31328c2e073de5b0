package org.factdesk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.factdesk.text.Problem;

/**
 * The folder that holds an archive: what its articles tell as Parquet by month, which articles there are, and what could not be read. It
 * grows by batches; a batch counts once the manifest names its parts, so that a run that was killed loses the batch it was at and no more.
 */
public final class Store implements Closeable {
    private static final Comparator<Telling> ORDER = Comparator.comparing(Telling::kind)
            .thenComparing(Telling::key)
            .thenComparing(telling -> telling.article().id())
            .thenComparing(Telling::start)
            .thenComparing(Telling::end)
            .thenComparing(Telling::value);

    private final Path folder;
    private final Clippings live = new Clippings();
    private Manifest manifest;

    private Store(Path folder, Manifest manifest) throws IOException {
        this.folder = folder;
        this.manifest = manifest;
        try {
            for (String part : manifest.articles()) {
                each(Table.ARTICLES, part, live::put);
            }
        } catch (IOException | RuntimeException failed) {
            live.close();
            throw failed;
        }
    }

    /** Whether {@code folder} holds a store. */
    public static boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.NAME));
    }

    /** The store in {@code folder}, an empty one where there is none yet. */
    public static Store open(Path folder) throws IOException {
        return new Store(folder, Manifest.read(folder));
    }

    /** The store in {@code folder}, which must hold one. */
    public static Store existing(Path folder) throws IOException {
        if (!in(folder)) {
            throw new StoreRefused(
                    folder + " holds no archive; make one: factdesk archive index INPUT --store " + folder);
        }
        return open(folder);
    }

    Path folder() {
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    /** The articles that count, by id; read as they are asked for, while the store is open. */
    public Collection<Clipping> articles() {
        return live.all();
    }

    /** Whether it has this very text under this id. */
    boolean has(Clipping article) {
        return live.has(article);
    }

    /** Adds what a few articles tell, all or nothing; they take the place of earlier articles of their ids. */
    void add(List<Clipping> articles, List<Telling> tellings, List<Problem> problems) throws IOException {
        String name = String.format(Locale.ROOT, "%06d.parquet", manifest.next());
        List<String> articleParts = new ArrayList<>(manifest.articles());
        List<String> claimParts = new ArrayList<>(manifest.claims());
        List<String> problemParts = new ArrayList<>(manifest.problems());
        Map<String, List<Telling>> months = new TreeMap<>();
        tellings.stream()
                .sorted(ORDER)
                .forEach(telling -> months.computeIfAbsent(month(telling), key -> new ArrayList<>())
                        .add(telling));
        for (Map.Entry<String, List<Telling>> month : months.entrySet()) {
            claimParts.add(part(Table.CLAIMS, "claims/month=" + month.getKey() + "/" + name, month.getValue()));
        }
        if (!articles.isEmpty()) {
            articleParts.add(part(Table.ARTICLES, "articles/" + name, articles));
        }
        if (!problems.isEmpty()) {
            problemParts.add(part(Table.PROBLEMS, "problems/" + name, problems));
        }
        name(new Manifest(
                manifest.next() + 1, manifest.claimed() + tellings.size(), articleParts, claimParts, problemParts));
        articles.forEach(live::put);
    }

    private static String month(Telling telling) {
        return telling.article().date() == null
                ? "undated"
                : telling.article().date().toString().substring(0, "2000-01".length());
    }

    private <T> String part(Table<T> table, String name, List<T> rows) throws IOException {
        table.write(folder.resolve(name), rows);
        return name;
    }

    private void name(Manifest next) throws IOException {
        next.write(folder);
        manifest = next;
    }

    /** Forgets the problems that {@code earlier} parts tell of the files {@code read} again since. */
    void forget(List<String> earlier, Set<String> read) throws IOException {
        List<Problem> kept = new ArrayList<>();
        for (String part : earlier) {
            each(Table.PROBLEMS, part, problem -> {
                if (!read.contains(problem.path())) {
                    kept.add(problem);
                }
            });
        }
        List<String> parts = new ArrayList<>(manifest.problems());
        parts.removeAll(new HashSet<>(earlier));
        if (!kept.isEmpty()) {
            String name = String.format(Locale.ROOT, "problems/%06d.parquet", manifest.next());
            parts.add(0, part(Table.PROBLEMS, name, kept));
        }
        name(new Manifest(manifest.next() + 1, manifest.claimed(), manifest.articles(), manifest.claims(), parts));
    }

    /** Hands over all that its articles tell; what an earlier version of one told is left out. */
    public void tellings(Consumer<Telling> each) throws IOException {
        for (String part : manifest.claims()) {
            each(Table.CLAIMS, part, telling -> {
                if (live.counts(telling.article())) {
                    each.accept(telling);
                }
            });
        }
    }

    /** What could not be read, in the order of files and lines. */
    public List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (String part : manifest.problems()) {
            each(Table.PROBLEMS, part, problems::add);
        }
        problems.sort(
                Comparator.comparing(Problem::path).thenComparing(Problem::line).thenComparing(Problem::message));
        return problems;
    }

    private <T> void each(Table<T> table, String part, Consumer<T> consumer) throws IOException {
        Path file = folder.resolve(part);
        if (!Files.exists(file)) {
            throw new StoreRefused(file + " is missing; put it back, or delete the store and index again");
        }
        try (Stream<T> rows = table.read(file)) {
            rows.forEach(consumer);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        live.close();
    }
}
