package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.instantOrNull;
import static org.factdesk.docket.Columns.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The evidence for claims and findings. None is ever removed: what no longer counts is withdrawn. */
public final class Evidences {
    private static final String SELECT = """
            select e.*, f.sha256, f.size from evidence e join item i on i.id = e.item_id
            left join stored_file f on f.id = e.file_id where i.article_id = :article
            """;

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Evidences(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Attaches {@code offer} to an item. */
    public Exhibit attach(By by, long article, long item, Offer offer) {
        return store.write(handle -> {
            long now = clock.millis();
            Articles.hold(handle, article, now);
            Items.require(handle, article, item);
            Content content = offer.file();
            long id = handle.createQuery("""
                            insert into evidence (item_id, kind, url, file_id, file_name, passage, note, by_id, by_name, created_at)
                            values (:item, :kind, :url, :file, :fileName, :passage, :note, :byId, :byName, :now) returning id
                            """)
                    .bind("item", item)
                    .bind("kind", word(offer.kind()))
                    .bind("url", offer.url())
                    .bind("file", content == null ? null : keep(handle, content))
                    .bind("fileName", offer.fileName())
                    .bind("passage", offer.passage())
                    .bind("note", offer.note())
                    .bind("byId", by.key())
                    .bind("byName", by.name())
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            audit.log(handle, by)
                    .what(Action.EVIDENCE_ATTACHED)
                    .article(article)
                    .item(item)
                    .became(offer.told())
                    .reason(offer.note())
                    .write();
            return require(handle, article, id);
        });
    }

    /** The key of a file with {@code content}; the same content is kept once. */
    private static Long keep(Handle handle, Content content) {
        handle.createUpdate("""
                        insert into stored_file (sha256, size, bytes) values (:sha256, :size, :bytes)
                        on conflict (sha256) do nothing
                        """)
                .bind("sha256", content.sha256())
                .bind("size", content.size())
                .bind("bytes", content.bytes())
                .execute();
        return handle.createQuery("select id from stored_file where sha256 = :sha256")
                .bind("sha256", content.sha256())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Lets a piece of evidence count no longer; it stays to be seen.
     *
     * @throws Refused when it was withdrawn before
     */
    public Exhibit withdraw(By by, long article, long exhibit, String reason) {
        return store.write(handle -> {
            long now = clock.millis();
            Articles.hold(handle, article, now);
            Exhibit was = require(handle, article, exhibit);
            if (!was.stands()) {
                throw new Refused("this evidence was withdrawn before");
            }
            handle.execute("update evidence set withdrawn_at = ? where id = ?", now, exhibit);
            audit.log(handle, by)
                    .what(Action.EVIDENCE_WITHDRAWN)
                    .article(article)
                    .item(was.item())
                    .was(word(was.kind()) + " " + was.id())
                    .reason(reason.strip())
                    .write();
            return require(handle, article, exhibit);
        });
    }

    /** The evidence of an item, oldest first; what was withdrawn too. */
    public List<Exhibit> of(long article, long item) {
        return store.read(handle -> handle.createQuery(SELECT + " and i.id = :item order by e.id")
                .bind("article", article)
                .bind("item", item)
                .map((row, context) -> exhibit(row))
                .list());
    }

    /** The evidence of a story by the id of its item, oldest first; what was withdrawn too. */
    public Map<Long, List<Exhibit>> of(long article) {
        Map<Long, List<Exhibit>> byItem = new LinkedHashMap<>();
        store.read(handle -> handle.createQuery(SELECT + " order by e.item_id, e.id")
                        .bind("article", article)
                        .map((row, context) -> exhibit(row))
                        .list())
                .forEach(each -> byItem.computeIfAbsent(each.item(), id -> new ArrayList<>())
                        .add(each));
        return byItem;
    }

    /** The file of a piece of evidence; null where it has none. */
    public @Nullable StoredFile file(long article, long exhibit) {
        return store.read(handle -> handle.createQuery("""
                        select e.file_name, f.bytes from evidence e join item i on i.id = e.item_id
                        join stored_file f on f.id = e.file_id where i.article_id = :article and e.id = :id
                        """)
                .bind("article", article)
                .bind("id", exhibit)
                .map((row, context) -> new StoredFile(row.getString("file_name"), Content.of(row.getBytes("bytes"))))
                .findOne()
                .orElse(null));
    }

    private static Exhibit require(Handle handle, long article, long id) {
        return handle.createQuery(SELECT + " and e.id = :id")
                .bind("article", article)
                .bind("id", id)
                .map((row, context) -> exhibit(row))
                .findOne()
                .orElseThrow(() -> new Missing("the evidence"));
    }

    private static Exhibit exhibit(ResultSet row) throws SQLException {
        String sha256 = row.getString("sha256");
        return new Exhibit(
                row.getLong("id"),
                row.getLong("item_id"),
                word(row, "kind", Exhibit.Kind.class),
                row.getString("url"),
                row.getString("file_name"),
                sha256 == null ? "" : sha256,
                row.getLong("size"),
                row.getString("passage"),
                row.getString("note"),
                row.getString("by_name"),
                instant(row, "created_at"),
                instantOrNull(row, "withdrawn_at"));
    }
}
