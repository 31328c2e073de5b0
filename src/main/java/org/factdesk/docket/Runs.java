package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.longOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What build servers have found. */
public final class Runs {
    private static final String COLUMNS =
            "select id, article_id, path, commit_id, findings, by_name, created_at from run ";

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Runs(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes in a run; it belongs to the newest story that came from the same path, or from a path that ends with it or that it ends with: a desk may
     * have the draft from another folder.
     *
     * @param token what its build server bears
     * @param payload what it sent, as it sent it
     */
    public Run push(Token token, String path, String commit, int findings, String payload) {
        return store.write(handle -> {
            long id = handle.createQuery("""
                            insert into run (article_id, token_id, path, commit_id, findings, payload, by_name, created_at)
                            values (:article, :token, :path, :commit, :findings,
                                :payload, :by, :now) returning id
                            """)
                    .bind("article", article(handle, path))
                    .bind("path", path)
                    .bind("token", token.id())
                    .bind("commit", commit)
                    .bind("findings", findings)
                    .bind("payload", payload)
                    .bind("by", token.by().name())
                    .bind("now", clock.millis())
                    .mapTo(Long.class)
                    .one();
            Run run = handle.createQuery(COLUMNS + "where id = :id")
                    .bind("id", id)
                    .map((row, context) -> run(row))
                    .one();
            audit.log(handle, token.by())
                    .what(Action.RUN_PUSHED)
                    .article(run.article())
                    .became(path + ": " + findings + " findings at " + commit)
                    .write();
            return run;
        });
    }

    private static @Nullable Long article(Handle handle, String path) {
        return handle.createQuery("""
                        select id from article where path <> '' and (path = :path
                            or substr(path, length(path) - length(:path)) = '/' || :path
                            or substr(:path, length(:path) - length(path)) = '/' || path)
                        order by case when path = :path then 0 else 1 end, length(path) desc, id desc limit 1
                        """)
                .bind("path", path)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /** The run with {@code id}; null for none. */
    public @Nullable Run find(long id) {
        return store.read(handle -> handle.createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne()
                .orElse(null));
    }

    /** The last runs, newest first. */
    public List<Run> latest(int most, int skip) {
        return store.read(handle -> handle.createQuery(COLUMNS + "order by id desc limit :most offset :skip")
                .bind("most", most)
                .bind("skip", skip)
                .map((row, context) -> run(row))
                .list());
    }

    /** The last runs over the draft of a story, newest first. */
    public List<Run> of(long article, int most) {
        return store.read(
                handle -> handle.createQuery(COLUMNS + "where article_id = :article order by id desc limit :most")
                        .bind("article", article)
                        .bind("most", most)
                        .map((row, context) -> run(row))
                        .list());
    }

    /** What the build server sent. */
    public String payload(long id) {
        return store.read(handle -> handle.createQuery("select payload from run where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new Missing("the run")));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                longOrNull(row, "article_id"),
                row.getString("path"),
                row.getString("commit_id"),
                row.getInt("findings"),
                row.getString("by_name"),
                instant(row, "created_at"));
    }
}
