package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who answers for which version of a story. */
public final class SignOffs {
    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    SignOffs(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs off the newest version of a story.
     *
     * @param head the number of the version that was read
     * @param reason why, where findings of severity error are not settled; else may be empty
     * @throws Stale when there is a newer version
     * @throws Refused when a finding of severity error is not settled and no reason is given, or it is signed off already
     */
    public SignOff sign(By by, long article, int head, String reason) {
        return store.write(handle -> {
            long now = clock.millis();
            Story story = Articles.hold(handle, article, now);
            if (story.head() != head) {
                throw new Stale("there is meanwhile a version " + story.head()
                        + " of this article; you have read version " + head);
            }
            if (story.status() == Story.Status.SIGNED_OFF) {
                throw new Refused("this article is signed off already");
            }
            int open = openErrors(handle, article);
            if (open > 0 && reason.isBlank()) {
                throw new Refused((open == 1 ? "an error is" : open + " errors are")
                        + " not settled; settle them, or say why the article may go out all the same");
            }
            handle.execute("update article set status = 'signed_off' where id = ?", article);
            long id = handle.createQuery("""
                            insert into sign_off (article_id, number, open_errors, reason, by_id, by_name, created_at)
                            values (:article, :number, :open, :reason, :byId, :byName, :now) returning id
                            """)
                    .bind("article", article)
                    .bind("number", head)
                    .bind("open", open)
                    .bind("reason", reason.strip())
                    .bind("byId", by.key())
                    .bind("byName", by.name())
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            audit.log(handle, by)
                    .what(Action.ARTICLE_SIGNED_OFF)
                    .article(article)
                    .was(word(Story.Status.IN_REVIEW))
                    .became(word(Story.Status.SIGNED_OFF) + ", version " + head)
                    .reason(reason.strip())
                    .write();
            return handle.createQuery("select * from sign_off where id = :id")
                    .bind("id", id)
                    .map((row, context) -> signOff(row))
                    .one();
        });
    }

    private static int openErrors(Handle handle, long article) {
        return handle.createQuery("""
                        select count(*) from item where article_id = :article and present = 1 and severity = 'error'
                            and state in ('open', 'query_author', 'changed')
                        """)
                .bind("article", article)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Takes a story that was signed off in review again.
     *
     * @throws Refused when no reason is given, or it is in review
     */
    public void reopen(By by, long article, String reason) {
        if (reason.isBlank()) {
            throw new Refused("say why it is reviewed again");
        }
        store.write(handle -> {
            Story story = Articles.hold(handle, article, clock.millis());
            if (story.status() != Story.Status.SIGNED_OFF) {
                throw new Refused("this article is in review");
            }
            Articles.reopen(handle, audit, by, story, reason.strip());
            return true;
        });
    }

    /** The sign-offs of a story, oldest first. */
    public List<SignOff> of(long article) {
        return store.read(handle -> handle.createQuery("select * from sign_off where article_id = :article order by id")
                .bind("article", article)
                .map((row, context) -> signOff(row))
                .list());
    }

    private static SignOff signOff(ResultSet row) throws SQLException {
        return new SignOff(
                row.getLong("id"),
                row.getInt("number"),
                row.getInt("open_errors"),
                row.getString("reason"),
                row.getString("by_name"),
                instant(row, "created_at"));
    }
}
