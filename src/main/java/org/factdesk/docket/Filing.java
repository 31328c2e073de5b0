package org.factdesk.docket;

import static org.factdesk.docket.Columns.longOrNull;
import static org.factdesk.docket.Columns.word;
import static org.factdesk.docket.Columns.wordOrNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.factdesk.check.Evidence;
import org.factdesk.check.Severity;
import org.factdesk.docket.Succession.Gone;
import org.factdesk.text.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Files what there is to check in a new version: what was there before keeps its decisions. */
final class Filing {
    private static final String MARK =
            "insert into mark (version_id, item_id, ord, start, finish) values (?, ?, ?, ?, ?)";
    private static final String RELATED =
            "insert into related (version_id, item_id, ord, start, finish, label) values (?, ?, ?, ?, ?, ?)";
    private static final int LABEL = 6;

    private final Handle handle;
    private final Audit audit;
    private final By by;
    private final long article;
    private final long now;

    Filing(Handle handle, Audit audit, By by, long article, long now) {
        this.handle = handle;
        this.audit = audit;
        this.by = by;
        this.article = article;
        this.now = now;
    }

    /** The same in any version. */
    private record Key(Kind kind, String fingerprint) {}

    /** An item as it is kept. */
    private record Kept(
            long id,
            State state,
            int revision,
            @Nullable Severity severity,
            String message,
            boolean present,
            @Nullable Long follows) {
        boolean isAs(Noted noted) {
            return present && severity == noted.severity() && message.equals(noted.message());
        }
    }

    /** Files {@code reading} as what is in version {@code number}, which has the key {@code version}. */
    void file(long version, int number, Reading reading) {
        Map<Key, Noted> noted = new LinkedHashMap<>();
        reading.noted().forEach(each -> noted.putIfAbsent(new Key(each.kind(), each.fingerprint()), each));
        Map<Key, Kept> before = kept();
        List<Noted> fresh = new ArrayList<>();
        noted.forEach((key, each) -> {
            if (!before.containsKey(key)) {
                fresh.add(each);
            }
        });
        insert(fresh, number == 1 ? Map.of() : follows(number - 1, reading.text(), fresh, noted, before));
        renew(noted, before);
        settle(noted, before);
        Map<Key, Kept> after = fresh.isEmpty() ? before : kept();
        fresh.stream().filter(each -> each.settled() != null).forEach(each -> {
            Kept kept = after.get(new Key(each.kind(), each.fingerprint()));
            if (kept != null) {
                log(kept.id(), kept.revision(), State.OPEN, kept.state(), each.reason());
            }
        });
        mark(version, noted, after);
    }

    private Map<Key, Kept> kept() {
        Map<Key, Kept> kept = new HashMap<>();
        handle.createQuery("""
                        select id, kind, fingerprint, state, revision, severity, message, present, follows from item
                        where article_id = :article
                        """)
                .bind("article", article)
                .map((row, context) -> kept.put(
                        new Key(word(row, "kind", Kind.class), row.getString("fingerprint")),
                        new Kept(
                                row.getLong("id"),
                                word(row, "state", State.class),
                                row.getInt("revision"),
                                wordOrNull(row, "severity", Severity.class),
                                row.getString("message"),
                                row.getInt("present") == 1,
                                longOrNull(row, "follows"))))
                .list();
        return kept;
    }

    /** What each of {@code fresh} took the place of: of one that nobody had decided on, what that had taken the place of itself. */
    private Map<Noted, Long> follows(
            int number, String text, List<Noted> fresh, Map<Key, Noted> noted, Map<Key, Kept> before) {
        Map<Long, Kept> left = new HashMap<>();
        before.forEach((key, each) -> {
            if (each.present() && !noted.containsKey(key)) {
                left.put(each.id(), each);
            }
        });
        if (fresh.isEmpty() || left.isEmpty()) {
            return Map.of();
        }
        String old = handle.createQuery("select text from version where article_id = :article and number = :number")
                .bind("article", article)
                .bind("number", number)
                .mapTo(String.class)
                .one();
        Map<Noted, Long> follows = new Succession(old, text).of(fresh, gone(number, left.keySet()));
        follows.replaceAll((each, id) -> {
            Kept was = left.get(id);
            return was != null && was.state() == State.OPEN && was.follows() != null ? was.follows() : id;
        });
        return follows;
    }

    /** Where the items with {@code ids} stood in version {@code number}, in the order of its text. */
    private List<Gone> gone(int number, Set<Long> ids) {
        return handle.createQuery("""
                        select i.id, i.kind, i.label, i.words, m.start, m.finish from version v
                        join mark m on m.version_id = v.id join item i on i.id = m.item_id
                        where v.article_id = :article and v.number = :number order by m.ord
                        """)
                .bind("article", article)
                .bind("number", number)
                .map((row, context) -> new Gone(
                        row.getLong("id"),
                        word(row, "kind", Kind.class),
                        row.getString("label"),
                        row.getString("words"),
                        new Span(row.getInt("start"), row.getInt("finish"))))
                .filter(gone -> ids.contains(gone.id()))
                .list();
    }

    private void insert(List<Noted> fresh, Map<Noted, Long> follows) {
        if (fresh.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into item (article_id, fingerprint, kind, label, severity, words, message, state, reason, revision,
                    present, changed_by, changed_at, follows)
                values (:article, :fingerprint, :kind, :label, :severity, :words, :message, :state, :reason, 1, 1, :by, :now,
                    :follows)
                """);
        for (Noted each : fresh) {
            batch.bind("article", article)
                    .bind("fingerprint", each.fingerprint())
                    .bind("kind", word(each.kind()))
                    .bind("label", each.label())
                    .bind("severity", each.severity() == null ? null : word(each.severity()))
                    .bind("words", each.words())
                    .bind("message", each.message())
                    .bind("state", word(each.settled() == null ? State.OPEN : each.settled()))
                    .bind("reason", each.reason())
                    .bind("by", by.name())
                    .bind("now", now)
                    .bind("follows", follows.get(each))
                    .add();
        }
        batch.execute();
    }

    /** Tells the items that were there before what they are in this version; always in the order of their ids, so that no two changes wait for each other. */
    private void renew(Map<Key, Noted> noted, Map<Key, Kept> before) {
        Map<Long, Noted> here = new TreeMap<>();
        Map<Long, Kept> gone = new TreeMap<>();
        before.forEach((key, kept) -> {
            Noted each = noted.get(key);
            if (each == null && kept.present()) {
                gone.put(kept.id(), kept);
            } else if (each != null && !kept.isAs(each)) {
                here.put(kept.id(), each);
            }
        });
        if (!gone.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("update item set present = 0 where id = :id");
            gone.keySet().forEach(id -> batch.bind("id", id).add());
            batch.execute();
        }
        if (!here.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(
                    "update item set present = 1, severity = :severity, message = :message where id = :id");
            here.forEach((id, each) -> batch.bind("id", id)
                    .bind("severity", each.severity() == null ? null : word(each.severity()))
                    .bind("message", each.message())
                    .add());
            batch.execute();
        }
    }

    /** What the draft itself settles by now is settled unless somebody has decided. */
    private void settle(Map<Key, Noted> noted, Map<Key, Kept> before) {
        before.forEach((key, kept) -> {
            Noted each = noted.get(key);
            if (each == null || each.settled() == null || kept.state() != State.OPEN) {
                return;
            }
            handle.createUpdate("""
                            update item set state = :state, reason = :reason, revision = revision + 1, changed_by = :by,
                                changed_at = :now where id = :id
                            """)
                    .bind("state", word(each.settled()))
                    .bind("reason", each.reason())
                    .bind("by", by.name())
                    .bind("now", now)
                    .bind("id", kept.id())
                    .execute();
            log(kept.id(), kept.revision() + 1, kept.state(), each.settled(), each.reason());
        });
    }

    private void log(long item, int revision, State was, State became, String reason) {
        audit.log(handle, by)
                .what(Action.ITEM_DECIDED)
                .article(article)
                .item(item)
                .revision(revision)
                .was(word(was))
                .became(word(became))
                .reason(reason)
                .write();
    }

    /** Writes where all stand: by JDBC alone, which takes a quarter of the time, while nobody else can write. */
    private void mark(long version, Map<Key, Noted> noted, Map<Key, Kept> items) {
        Connection connection = handle.getConnection();
        try (PreparedStatement marks = connection.prepareStatement(MARK);
                PreparedStatement others = connection.prepareStatement(RELATED)) {
            int ord = 0;
            for (Map.Entry<Key, Noted> entry : noted.entrySet()) {
                Kept kept = items.get(entry.getKey());
                if (kept == null) {
                    throw new IllegalStateException("not filed: " + entry.getKey());
                }
                Noted each = entry.getValue();
                add(marks, version, kept.id(), ord++, each.span());
                int turn = 0;
                for (Evidence other : each.related()) {
                    others.setString(LABEL, other.label());
                    add(others, version, kept.id(), turn++, other.span());
                }
            }
            marks.executeBatch();
            others.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void add(PreparedStatement rows, long version, long item, int ord, Span span) throws SQLException {
        rows.setLong(1, version);
        rows.setLong(2, item);
        rows.setInt(3, ord);
        rows.setInt(4, span.start());
        rows.setInt(5, span.end());
        rows.addBatch();
    }
}
