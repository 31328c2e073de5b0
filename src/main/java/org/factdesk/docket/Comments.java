package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.longOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What editors say to the authors. */
public final class Comments {
    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Comments(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says {@code words} about an item of a story.
     *
     * @param item the item; null for the whole story
     * @throws Refused when nothing is said
     */
    public Comment add(By by, long article, @Nullable Long item, String words) {
        String said = words.strip();
        if (said.isEmpty()) {
            throw new Refused("the comment is empty");
        }
        return store.write(handle -> {
            long now = clock.millis();
            Articles.hold(handle, article, now);
            if (item != null) {
                Items.require(handle, article, item);
            }
            long id = handle.createQuery("""
                            insert into comment (article_id, item_id, words, by_id, by_name, created_at)
                            values (:article, :item, :words, :byId, :byName, :now) returning id
                            """)
                    .bind("article", article)
                    .bind("item", item)
                    .bind("words", said)
                    .bind("byId", by.key())
                    .bind("byName", by.name())
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            audit.log(handle, by)
                    .what(Action.COMMENT_ADDED)
                    .article(article)
                    .item(item)
                    .became(said)
                    .write();
            return handle.createQuery("select * from comment where id = :id")
                    .bind("id", id)
                    .map((row, context) -> comment(row))
                    .one();
        });
    }

    /** What was said about a story and its items, oldest first. */
    public List<Comment> of(long article) {
        return store.read(handle -> handle.createQuery("select * from comment where article_id = :article order by id")
                .bind("article", article)
                .map((row, context) -> comment(row))
                .list());
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getLong("id"),
                longOrNull(row, "item_id"),
                row.getString("words"),
                row.getString("by_name"),
                instant(row, "created_at"));
    }
}
