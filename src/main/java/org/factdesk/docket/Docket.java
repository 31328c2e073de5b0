package org.factdesk.docket;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Set;

/**
 * What the review desk keeps, on SQLite or PostgreSQL. Thread-safe.
 *
 * <p>Whatever a call has answered is kept for good: it is on the disk. A call that cannot do so throws: {@link DocketUnavailable} where the database does
 * not work, {@link Stale} where somebody else was first, {@link Refused} and {@link Missing} where things are not as the call supposes.
 */
public final class Docket implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Store store;
    private final Audit audit;
    private final Articles articles;
    private final Items items;
    private final Evidences evidences;
    private final Comments comments;
    private final SignOffs signOffs;
    private final Runs runs;
    private final Handover handover;
    private final Accounts accounts;
    private final Links links;
    private final Sessions sessions;
    private final Tokens tokens;

    private Docket(Store store, InstantSource clock) {
        this.store = store;
        this.audit = new Audit(store, clock);
        this.articles = new Articles(store, audit, clock);
        this.items = new Items(store, audit, clock);
        this.evidences = new Evidences(store, audit, clock);
        this.comments = new Comments(store, audit, clock);
        this.signOffs = new SignOffs(store, audit, clock);
        this.runs = new Runs(store, audit, clock);
        this.handover = new Handover(store, items, clock);
        this.accounts = new Accounts(store, audit, clock);
        this.links = new Links(store, audit, clock);
        this.sessions = new Sessions(store, audit, clock);
        this.tokens = new Tokens(store, audit, clock);
    }

    /**
     * Opens the docket at {@code url}, which is made where there is none and brought up to date where it is older.
     *
     * @throws DocketUnavailable when it cannot be reached, read or written
     * @throws Refused when a newer factdesk has written it
     */
    public static Docket open(DocketUrl url, InstantSource clock) {
        makeRoom(url);
        Connections.probe(url);
        Connections connections = new Connections(url);
        try {
            bringUpToDate(url, new Schema(url, connections.writers()));
            connections.hold();
            return new Docket(new Store(connections), clock);
        } catch (RuntimeException failed) {
            connections.close();
            throw Trouble.of(failed, url);
        }
    }

    /** Migrates; of a file, a copy stays beside it as it was. */
    private static void bringUpToDate(DocketUrl url, Schema schema) {
        schema.verify();
        if (url.file() != null && schema.isOlder()) {
            Path kept = url.file().resolveSibling(url.file().getFileName() + ".schema-" + schema.version());
            if (!Files.exists(kept)) {
                Backup.copy(url.file(), kept);
            }
        }
        schema.migrate();
    }

    /** Makes the folder and the file, which is for its owner alone. */
    private static void makeRoom(DocketUrl url) {
        Path file = url.file();
        if (file == null || Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            makeFile(file);
        } catch (FileAlreadyExistsException made) {
            // by another program, at this moment
        } catch (IOException failed) {
            throw new DocketUnavailable(
                    "the database " + url + " cannot be made (" + failed
                            + "); give factdesk the right to write there, or another folder with --data",
                    failed);
        }
    }

    /** Makes an empty file for its owner alone, where the system knows owners. */
    static void makeFile(Path file) throws IOException {
        if (Files.getFileAttributeView(file.toAbsolutePath().getParent(), PosixFileAttributeView.class) != null) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        }
    }

    /** The stories and their versions. */
    public Articles articles() {
        return articles;
    }

    /** Their claims and findings. */
    public Items items() {
        return items;
    }

    /** What speaks for and against them. */
    public Evidences evidences() {
        return evidences;
    }

    /** What is said to the authors. */
    public Comments comments() {
        return comments;
    }

    /** Who answers for which version. */
    public SignOffs signOffs() {
        return signOffs;
    }

    /** What build servers have found. */
    public Runs runs() {
        return runs;
    }

    /** What goes to and comes from the decisions file of a desk. */
    public Handover handover() {
        return handover;
    }

    /** Who may use it. */
    public Accounts accounts() {
        return accounts;
    }

    /** What lets somebody choose a password. */
    public Links links() {
        return links;
    }

    /** Who is logged in. */
    public Sessions sessions() {
        return sessions;
    }

    /** What programs bear. */
    public Tokens tokens() {
        return tokens;
    }

    /** The record of every change. */
    public Audit audit() {
        return audit;
    }

    /**
     * Sees that the database answers.
     *
     * @throws DocketUnavailable when it does not
     */
    public void ping() {
        store.read(handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
    }

    /** Lets go of the database; what was answered is kept. */
    @Override
    public void close() {
        store.close();
    }
}
