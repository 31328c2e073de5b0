package org.factdesk.docket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What the review desk keeps, on SQLite or PostgreSQL. Thread-safe.
 *
 * <p>Whatever a call has answered is kept for good: it is on the disk. A call that cannot do so throws: {@link DocketUnavailable} where the database does
 * not work, {@link Stale} where somebody else was first, {@link Refused} and {@link Missing} where things are not as the call supposes.
 */
public final class Docket implements AutoCloseable {
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
        Connections connections = new Connections(url);
        try {
            new Schema(url, connections.writers()).migrate();
            connections.hold();
            return new Docket(new Store(connections), clock);
        } catch (RuntimeException failed) {
            connections.close();
            throw Trouble.of(failed, url);
        }
    }

    private static void makeRoom(DocketUrl url) {
        Path folder = url.file() == null ? null : url.file().getParent();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new DocketUnavailable(
                    "the folder " + folder + " cannot be made (" + failed.getMessage() + "); give another with --data",
                    failed);
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
