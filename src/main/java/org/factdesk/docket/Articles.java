package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stories on the desk and their versions. */
public final class Articles {
    private static final String DUE = "i.present = 1 and i.state in ('open', 'query_author', 'changed')";
    private static final String SHELF = "select a.*,"
            + " (select count(*) from item i where i.article_id = a.id and i.present = 1) as items,"
            + " (select count(*) from item i where i.article_id = a.id and " + DUE + ") as due,"
            + " (select count(*) from item i where i.article_id = a.id and " + DUE
            + " and i.severity = 'error') as errors from article a ";

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Articles(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes in {@code draft} as a new story with one version. */
    public Story create(By by, Draft draft) {
        return store.write(handle -> {
            long now = clock.millis();
            long id = handle.createQuery("""
                            insert into article (title, path, format, as_of, zone, head, status, by_id, by_name,
                                created_at, updated_at)
                            values (:title, :path, :format, :asOf, :zone, 1, 'in_review', :byId, :byName, :now, :now)
                            returning id
                            """)
                    .bind("title", draft.title())
                    .bind("path", draft.path())
                    .bind("format", draft.format())
                    .bind("asOf", day(draft.asOf()))
                    .bind("zone", draft.zone().getId())
                    .bind("byId", by.key())
                    .bind("byName", by.name())
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            file(handle, by, id, 1, draft, now);
            audit.log(handle, by)
                    .what(Action.ARTICLE_CREATED)
                    .article(id)
                    .became(draft.title())
                    .write();
            return require(handle, id);
        });
    }

    /**
     * Adds a version to a story; one that was signed off is in review again.
     *
     * @param head the number of the version that {@code draft} was made from
     * @throws Stale when somebody else has added one since
     */
    public Story add(By by, long article, int head, Draft draft) {
        return store.write(handle -> {
            long now = clock.millis();
            Story was = hold(handle, article, now);
            if (was.head() != head) {
                throw new Stale(lastWriter(handle, was) + " has meanwhile saved version " + was.head()
                        + " of this article; yours was made from version " + head);
            }
            handle.createUpdate("""
                            update article set title = :title, path = :path, format = :format, as_of = :asOf,
                                zone = :zone, head = :head where id = :id
                            """)
                    .bind("title", draft.title())
                    .bind("path", draft.path())
                    .bind("format", draft.format())
                    .bind("asOf", day(draft.asOf()))
                    .bind("zone", draft.zone().getId())
                    .bind("head", head + 1)
                    .bind("id", article)
                    .execute();
            file(handle, by, article, head + 1, draft, now);
            audit.log(handle, by)
                    .what(Action.ARTICLE_VERSION)
                    .article(article)
                    .was("version " + head)
                    .became("version " + (head + 1))
                    .reason(draft.note())
                    .write();
            reopen(handle, audit, by, was, "version " + (head + 1));
            return require(handle, article);
        });
    }

    private void file(Handle handle, By by, long article, int number, Draft draft, long now) {
        long version = handle.createQuery("""
                        insert into version (article_id, number, source, source_hash, text, note, by_id, by_name, created_at)
                        values (:article, :number, :source, :hash, :text, :note, :byId, :byName, :now) returning id
                        """)
                .bind("article", article)
                .bind("number", number)
                .bind("source", draft.source().bytes())
                .bind("hash", draft.source().sha256())
                .bind("text", draft.reading().text())
                .bind("note", draft.note())
                .bind("byId", by.key())
                .bind("byName", by.name())
                .bind("now", now)
                .mapTo(Long.class)
                .one();
        new Filing(handle, audit, by, article, now).file(version, number, draft.reading());
    }

    private static String lastWriter(Handle handle, Story story) {
        return handle.createQuery("select by_name from version where article_id = :article and number = :number")
                .bind("article", story.id())
                .bind("number", story.head())
                .mapTo(String.class)
                .one();
    }

    /** Puts a story that was signed off in review again, because of {@code reason}. */
    static void reopen(Handle handle, Audit audit, By by, Story was, String reason) {
        if (was.status() == Story.Status.SIGNED_OFF) {
            handle.execute("update article set status = 'in_review' where id = ?", was.id());
            audit.log(handle, by)
                    .what(Action.ARTICLE_REOPENED)
                    .article(was.id())
                    .was(word(Story.Status.SIGNED_OFF))
                    .became(word(Story.Status.IN_REVIEW))
                    .reason(reason)
                    .write();
        }
    }

    /** The story with {@code id}; null for none. */
    public @Nullable Story find(long id) {
        return store.read(handle -> find(handle, id));
    }

    /** The newest story that came from {@code path}; null for none. */
    public @Nullable Story from(String path) {
        return store.read(
                handle -> handle.createQuery("select * from article where path = :path order by id desc limit 1")
                        .bind("path", path)
                        .map((row, context) -> story(row))
                        .findOne()
                        .orElse(null));
    }

    /** The stories whose title or path holds {@code words}, those that changed last first; each holds the empty words. */
    public List<Shelved> shelf(String words, int most, int skip) {
        return store.read(handle -> handle.createQuery(SHELF
                        + "where lower(a.title) like :words escape '!' or lower(a.path) like :words escape '!'"
                        + " order by a.updated_at desc, a.id desc limit :most offset :skip")
                .bind("words", like(words))
                .bind("most", most)
                .bind("skip", skip)
                .map((row, context) ->
                        new Shelved(story(row), row.getInt("items"), row.getInt("due"), row.getInt("errors")))
                .list());
    }

    /** How much there is to do in the story with {@code id}; null where there is none. */
    public @Nullable Shelved shelved(long id) {
        return store.read(handle -> handle.createQuery(SHELF + "where a.id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Shelved(story(row), row.getInt("items"), row.getInt("due"), row.getInt("errors")))
                .findOne()
                .orElse(null));
    }

    private static String like(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** The versions of a story, oldest first; none where there is no such story. */
    public List<Version> versions(long article) {
        return store.read(handle -> handle.createQuery("""
                        select number, source_hash, note, by_name, created_at from version
                        where article_id = :article order by number
                        """)
                .bind("article", article)
                .map((row, context) -> version(row))
                .list());
    }

    /** The text of a version, as it was read. */
    public String text(long article, int number) {
        return column(article, number, "text", String.class);
    }

    /** The source of a version, as it came. */
    public Content source(long article, int number) {
        return Content.of(column(article, number, "source", byte[].class));
    }

    private <T> T column(long article, int number, String column, Class<T> type) {
        return store.read(handle -> handle.createQuery(
                        "select " + column + " from version where article_id = :article and number = :number")
                .bind("article", article)
                .bind("number", number)
                .mapTo(type)
                .findOne()
                .orElseThrow(() -> new Missing("version " + number + " of this article")));
    }

    /**
     * The story as it is, and no other change of it or of anything in it until this one is done: whoever changes something begins here, so that no two
     * changes wait for each other.
     */
    static Story hold(Handle handle, long article, long now) {
        handle.execute("update article set updated_at = ? where id = ?", now, article);
        return require(handle, article);
    }

    static Story require(Handle handle, long id) {
        Story found = find(handle, id);
        if (found == null) {
            throw new Missing("the article");
        }
        return found;
    }

    private static @Nullable Story find(Handle handle, long id) {
        return handle.createQuery("select * from article where id = :id")
                .bind("id", id)
                .map((row, context) -> story(row))
                .findOne()
                .orElse(null);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static Story story(ResultSet row) throws SQLException {
        String asOf = row.getString("as_of");
        return new Story(
                row.getLong("id"),
                row.getString("title"),
                row.getString("path"),
                row.getString("format"),
                asOf == null ? null : LocalDate.parse(asOf),
                ZoneId.of(row.getString("zone")),
                row.getInt("head"),
                word(row, "status", Story.Status.class),
                row.getString("by_name"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("source_hash"),
                row.getString("note"),
                row.getString("by_name"),
                instant(row, "created_at"));
    }
}
