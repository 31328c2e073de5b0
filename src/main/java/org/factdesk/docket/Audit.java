package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.longOrNull;
import static org.factdesk.docket.Columns.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The record of every change. What is in it is never changed or removed, not even by the program: the database refuses. */
public final class Audit {
    private static final String SELECT = "select * from audit where ";

    private final Store store;
    private final InstantSource clock;

    Audit(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * One change.
     *
     * @param id its number, in the order of the changes
     * @param at when
     * @param by who did it, by name
     * @param account their account; null for the program itself
     * @param action what
     * @param article the story; null for none
     * @param item the item; null for none
     * @param revision the revision the item got by it; null where it got none
     * @param was what was there before
     * @param became what is there since
     * @param reason why
     */
    public record Entry(
            long id,
            Instant at,
            String by,
            @Nullable Long account,
            Action action,
            @Nullable Long article,
            @Nullable Long item,
            @Nullable Long revision,
            String was,
            String became,
            String reason) {}

    /** The last {@code most} changes before the one with {@code id}, newest first; {@link Long#MAX_VALUE} for the newest of all. */
    public List<Entry> before(long id, int most) {
        return store.read(handle -> list(handle, "id < :key order by id desc limit :most", id, most));
    }

    /** The last {@code most} changes of {@code article} before the one with {@code id}, newest first. */
    public List<Entry> ofArticle(long article, long id, int most) {
        return store.read(
                handle -> handle.createQuery(SELECT + "article_id = :article and id < :id order by id desc limit :most")
                        .bind("article", article)
                        .bind("id", id)
                        .bind("most", most)
                        .map((row, context) -> entry(row))
                        .list());
    }

    /** The first {@code most} changes of {@code article} after the one with {@code id}, oldest first: what others have done since. */
    public List<Entry> after(long article, long id, int most) {
        return store.read(
                handle -> handle.createQuery(SELECT + "article_id = :article and id > :id order by id limit :most")
                        .bind("article", article)
                        .bind("id", id)
                        .bind("most", most)
                        .map((row, context) -> entry(row))
                        .list());
    }

    /** Writes down something that happened outside the docket, a failed login for one. */
    public void note(By by, Action action, String what, String reason) {
        note(by, action, what, reason, () -> {});
    }

    /**
     * Does {@code deed}, outside the docket, once it is written down; where it fails, nothing was written down.
     *
     * @param deed may be done several times over: a database may give up what crossed another change
     */
    public void note(By by, Action action, String what, String reason, Runnable deed) {
        store.write(handle -> {
            log(handle, by).what(action).became(what).reason(reason).write();
            deed.run();
            return true;
        });
    }

    static List<Entry> list(Handle handle, String where, long key, int most) {
        return handle.createQuery(SELECT + where)
                .bind("key", key)
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                instant(row, "at"),
                row.getString("by_name"),
                longOrNull(row, "by_id"),
                word(row, "action", Action.class),
                longOrNull(row, "article_id"),
                longOrNull(row, "item_id"),
                longOrNull(row, "revision"),
                row.getString("was"),
                row.getString("became"),
                row.getString("reason"));
    }

    /** A line of the log, to be written in the transaction of the change itself. */
    Line log(Handle handle, By by) {
        return new Line(handle, by, clock.millis());
    }

    /** A line that is being put together. */
    static final class Line {
        private final Handle handle;
        private final By by;
        private final long at;
        private Action action = Action.NOTED;
        private @Nullable Long article;
        private @Nullable Long item;
        private @Nullable Integer revision;
        private String was = "";
        private String became = "";
        private String reason = "";

        private Line(Handle handle, By by, long at) {
            this.handle = handle;
            this.by = by;
            this.at = at;
        }

        Line what(Action done) {
            action = done;
            return this;
        }

        Line article(@Nullable Long id) {
            article = id;
            return this;
        }

        Line item(@Nullable Long id) {
            item = id;
            return this;
        }

        Line revision(int number) {
            revision = number;
            return this;
        }

        Line was(String before) {
            was = before;
            return this;
        }

        Line became(String now) {
            became = now;
            return this;
        }

        Line reason(String why) {
            reason = why;
            return this;
        }

        void write() {
            handle.createUpdate("""
                            insert into audit (at, by_id, by_name, action, article_id, item_id, revision, was, became, reason)
                            values (:at, :byId, :byName, :action, :article, :item, :revision, :was, :became, :reason)
                            """)
                    .bind("at", at)
                    .bind("byId", by.key())
                    .bind("byName", by.name())
                    .bind("action", word(action))
                    .bind("article", article)
                    .bind("item", item)
                    .bind("revision", revision)
                    .bind("was", was)
                    .bind("became", became)
                    .bind("reason", reason)
                    .execute();
        }
    }
}
