package org.factdesk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one key, without reading the rest of a store. It is made of the parts that count and can be made again: it bears the
 * number of the batch that it goes up to, and is not used where the manifest has another.
 */
final class KeyIndex implements Closeable {
    static final String NAME = "keys.mv";

    /** Rows after which what is held in memory is written. */
    private static final int HELD = 20_000;

    private static final String END = "\u0001";
    private static final String AFTER = "\u0002";

    /** Parts of a row's key, and which of them are the article's id and version. */
    private static final int PARTS = 8;

    private static final int ID = 3;
    private static final int VERSION = 4;

    private final MVStore file;
    private final MVMap<String, String> tellings;
    private final MVMap<String, String> versions;
    private final MVMap<String, String> corrections;

    private KeyIndex(MVStore file) {
        this.file = file;
        this.tellings = map("tellings");
        this.versions = map("versions");
        this.corrections = map("corrections");
    }

    private MVMap<String, String> map(String name) {
        // text only: the library's own default would read back serialized objects of any class
        MVMap.Builder<String, String> text = new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE);
        return file.openMap(name, text);
    }

    /** The index of {@code store} to read, refused where it does not go as far as the manifest of the store. */
    static KeyIndex read(Path store) throws IOException {
        Manifest manifest = Manifest.read(store);
        Path path = store.resolve(NAME);
        if (!Files.isRegularFile(path)) {
            throw behind(store);
        }
        KeyIndex index = opened(store, builder(path).readOnly());
        if (index.batch() != manifest.next()) {
            index.close();
            throw behind(store);
        }
        return index;
    }

    private static StoreRefused behind(Path store) {
        return new StoreRefused("the index of keys in " + store
                + " is missing or not finished; run factdesk archive index INPUT --store " + store + " again");
    }

    /** The index of {@code store} to add to, made anew where it is broken or does not go as far as the store. */
    static KeyIndex of(Store store) throws IOException {
        Path path = store.folder().resolve(NAME);
        KeyIndex index = writable(store.folder(), path);
        if (index.batch() != store.manifest().next()) {
            index.close();
            Files.deleteIfExists(path);
            index = opened(store.folder(), builder(path));
            index.fill(store);
        }
        return index;
    }

    private static KeyIndex writable(Path store, Path path) throws IOException {
        try {
            return new KeyIndex(builder(path).open());
        } catch (MVStoreException failed) {
            if (failed.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
                Files.deleteIfExists(path);
            }
            return opened(store, builder(path));
        }
    }

    private static MVStore.Builder builder(Path path) {
        return new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .compress();
    }

    private static KeyIndex opened(Path store, MVStore.Builder builder) throws StoreRefused {
        try {
            return new KeyIndex(builder.open());
        } catch (MVStoreException failed) {
            throw failed.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new StoreRefused("the store in " + store + " is in use by another run; wait until that has ended")
                    : new StoreRefused(store.resolve(NAME) + " is broken; delete it and run factdesk archive index"
                            + " INPUT --store " + store + " again");
        }
    }

    /** The number of the batch that it goes up to. */
    private int batch() {
        return file.getStoreVersion();
    }

    private void fill(Store store) throws IOException {
        store.articles().forEach(this::put);
        store.tellings(telling -> {
            put(telling);
            if (tellings.sizeAsLong() % HELD == 0) {
                file.commit();
            }
        });
        upTo(store.manifest().next());
    }

    /** Adds what a batch tells; earlier versions of its articles no longer count. */
    void add(Collection<Clipping> articles, Collection<Telling> told) {
        articles.forEach(this::put);
        told.forEach(this::put);
    }

    /** Says that it goes up to the batch {@code next}, and writes all. */
    void upTo(int next) {
        file.setStoreVersion(next);
        file.commit();
    }

    private void put(Clipping article) {
        versions.put(article.id(), article.version());
        if (article.corrects() != null) {
            corrections.put(article.corrects() + END + article.id(), article.version());
        }
    }

    /** Values are asked for only by their corrections. */
    private void put(Telling telling) {
        if (telling.kind() != Kind.VALUE || telling.standing() == Standing.CORRECTED) {
            tellings.put(
                    String.join(
                            END,
                            prefix(telling.kind(), telling.key())
                                    + day(telling.article().date()),
                            telling.article().id(),
                            telling.article().version(),
                            String.format(Locale.ROOT, "%08d", telling.start()),
                            String.valueOf(telling.end()),
                            telling.value()),
                    Table.CLAIMS.line(telling));
        }
    }

    private static String prefix(Kind kind, String key) {
        return kind.name() + END + key + END;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The newest {@code most} tellings of a kind and key, not later than {@code day}, the newest first. */
    List<Telling> newest(Kind kind, String key, @Nullable LocalDate day, int most) throws IOException {
        String first = prefix(kind, key);
        String last = day == null ? kind.name() + END + key + AFTER : first + day + AFTER;
        List<Telling> found = new ArrayList<>();
        Iterator<String> keys = tellings.keyIteratorReverse(last);
        while (keys.hasNext() && found.size() < most) {
            String row = keys.next();
            if (!row.startsWith(first)) {
                break;
            }
            Telling telling = Table.CLAIMS.row(String.valueOf(tellings.get(row)));
            if (telling.article()
                    .version()
                    .equals(versions.get(telling.article().id()))) {
                found.add(telling);
            }
        }
        return found;
    }

    /** Hands over what is told of a kind, key by key and day by day, of those whose key and value are {@code wanted}. */
    void each(Kind kind, BiPredicate<String, String> wanted, Consumer<Telling> told) throws IOException {
        String first = kind.name() + END;
        Iterator<String> keys = tellings.keyIterator(first);
        while (keys.hasNext()) {
            String row = keys.next();
            if (!row.startsWith(first)) {
                return;
            }
            String[] parts = row.split(END, PARTS);
            if (wanted.test(parts[1], parts[PARTS - 1]) && parts[VERSION].equals(versions.get(parts[ID]))) {
                told.accept(Table.CLAIMS.row(String.valueOf(tellings.get(row))));
            }
        }
    }

    /** Whether an article that counts corrects the article {@code id}. */
    boolean corrected(String id) {
        String first = id + END;
        Iterator<String> keys = corrections.keyIterator(first);
        while (keys.hasNext()) {
            String key = keys.next();
            if (!key.startsWith(first)) {
                return false;
            }
            if (String.valueOf(corrections.get(key)).equals(versions.get(key.substring(first.length())))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        file.close();
    }
}
