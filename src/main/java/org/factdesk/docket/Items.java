package org.factdesk.docket;

import static org.factdesk.docket.Columns.instant;
import static org.factdesk.docket.Columns.longOrNull;
import static org.factdesk.docket.Columns.word;
import static org.factdesk.docket.Columns.wordOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.factdesk.check.Evidence;
import org.factdesk.check.Severity;
import org.factdesk.text.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The claims and findings of the stories, and what was decided of them. */
public final class Items {
    private static final String SELECT = "select i.*, s.display_name as assignee_name, f.words as f_words,"
            + " f.state as f_state, f.reason as f_reason, f.changed_by as f_by, f.changed_at as f_at";
    private static final String BESIDE =
            " left join account s on s.id = i.assignee left join item f on f.id = i.follows ";
    private static final String FROM = " from item i" + BESIDE;
    private static final String COUNTS =
            ", (select count(*) from evidence e where e.item_id = i.id and e.withdrawn_at is null) as exhibits,"
                    + " (select count(*) from comment c where c.item_id = i.id) as comments, m.start, m.finish";
    private static final String STANDING = " join mark m on m.item_id = i.id join version v on v.id = m.version_id"
            + " where v.article_id = :article and v.number = :number ";
    private static final String STORY = " join article a on a.id = i.article_id ";
    /** More than any story has changes of one item. */
    private static final int HISTORY = 1000;

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Items(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The items that stand in version {@code number} of a story, in the order of its text. */
    public List<Marked> at(long article, int number) {
        return store.read(handle -> standing(handle, article, number));
    }

    static List<Marked> standing(Handle handle, long article, int number) {
        Map<Long, List<Evidence>> related = related(handle, article, number);
        return handle.createQuery(SELECT + COUNTS + FROM + STANDING + "order by m.ord")
                .bind("article", article)
                .bind("number", number)
                .map((row, context) -> marked(row, related))
                .list();
    }

    /** An item as it stands in version {@code number} of its story; null where it does not. */
    public @Nullable Marked at(long article, int number, long item) {
        return store.read(handle -> handle.createQuery(SELECT + COUNTS + FROM + STANDING + "and i.id = :item")
                .bind("article", article)
                .bind("number", number)
                .bind("item", item)
                .map((row, context) -> marked(row, related(handle, article, number)))
                .findOne()
                .orElse(null));
    }

    private static Map<Long, List<Evidence>> related(Handle handle, long article, int number) {
        Map<Long, List<Evidence>> related = new HashMap<>();
        handle.createQuery("""
                        select r.item_id, r.start, r.finish, r.label from related r join version v on v.id = r.version_id
                        where v.article_id = :article and v.number = :number order by r.item_id, r.ord
                        """)
                .bind("article", article)
                .bind("number", number)
                .map((row, context) -> related.computeIfAbsent(row.getLong("item_id"), id -> new ArrayList<>())
                        .add(new Evidence(span(row), row.getString("label"))))
                .list();
        return related;
    }

    /** The item with {@code id} of a story, in whichever version it is; null for none. */
    public @Nullable Item find(long article, long id) {
        return store.read(handle -> find(handle, article, id));
    }

    /** The items that {@code filter} wants, those of the newest stories first, each story's in the order they came. */
    public List<Due> due(Filter filter, int most, int skip) {
        Query query = new Query(filter);
        // the page is cut before anything is looked up beside it
        String page = "(select i.* from item i " + query.where()
                + " order by i.article_id desc, i.id limit :most offset :skip) i";
        return store.read(handle -> query.bind(handle.createQuery(
                        SELECT + ", a.title from " + page + BESIDE + STORY + "order by i.article_id desc, i.id"))
                .bind("most", most)
                .bind("skip", skip)
                .map((row, context) -> new Due(item(row), row.getString("title")))
                .list());
    }

    /** How many items {@code filter} wants. */
    public int count(Filter filter) {
        Query query = new Query(filter);
        return store.read(handle -> query.bind(handle.createQuery("select count(*) from item i " + query.where()))
                .mapTo(Integer.class)
                .one());
    }

    /** The items that {@code filter} wants, in the order they came. */
    List<Item> list(Handle handle, Filter filter) {
        Query query = new Query(filter);
        return query.bind(handle.createQuery(SELECT + FROM + query.where() + " order by i.id"))
                .map((row, context) -> item(row))
                .list();
    }

    /** What two versions of a story have for items. */
    public Difference between(long article, int first, int second) {
        return store.read(handle -> {
            List<Item> before =
                    standing(handle, article, first).stream().map(Marked::item).toList();
            List<Item> after =
                    standing(handle, article, second).stream().map(Marked::item).toList();
            Set<Long> old = ids(before);
            Set<Long> young = ids(after);
            return new Difference(
                    before.stream().filter(item -> !young.contains(item.id())).toList(),
                    after.stream().filter(item -> !old.contains(item.id())).toList(),
                    after.stream().filter(item -> old.contains(item.id())).toList());
        });
    }

    private static Set<Long> ids(List<Item> items) {
        return items.stream().map(Item::id).collect(Collectors.toSet());
    }

    /** All that happened to an item, oldest first. */
    public List<Audit.Entry> history(long article, long item) {
        return store.read(handle -> {
            require(handle, article, item);
            return Audit.list(handle, "item_id = :key order by id limit :most", item, HISTORY);
        });
    }

    /**
     * Decides on an item: what it is from now on.
     *
     * @throws Stale when somebody has changed it since the revision that the editor saw
     * @throws Refused when it is waived without a reason, or no longer in the text
     */
    public Item decide(By by, long article, Ruling ruling) {
        return decide(by, article, List.of(ruling)).get(0);
    }

    /**
     * Decides on several items of a story, on all or on none, as {@link #decide(By, long, Ruling)} does: them as they are now, in the order asked.
     *
     * @throws Stale when somebody has changed any of them
     */
    public List<Item> decide(By by, long article, List<Ruling> rulings) {
        for (Ruling ruling : rulings) {
            if (ruling.state() == State.WAIVED && ruling.reason().isEmpty()) {
                throw new Refused("what is waived needs a reason");
            }
        }
        return store.write(handle -> there(decided(handle, by, article, rulings)));
    }

    /** The same items; whoever decides on words that an edit has taken away has an old page before him. */
    private static List<Item> there(List<Item> decided) {
        for (Item item : decided) {
            if (!item.present()) {
                throw new Refused(
                        "\"" + item.words() + "\" is no longer in the text; nothing was decided, load the page anew");
            }
        }
        return decided;
    }

    List<Item> decided(Handle handle, By by, long article, List<Ruling> rulings) {
        long now = clock.millis();
        Story story = Articles.hold(handle, article, now);
        Map<Long, Item> before = seen(handle, article, rulings);
        List<Ruling> ordered = new ArrayList<>(rulings);
        ordered.sort(Comparator.comparingLong(Ruling::item));
        for (Ruling ruling : ordered) {
            Item was = Objects.requireNonNull(before.get(ruling.item()));
            rule(handle, ruling, by, now);
            audit.log(handle, by)
                    .what(Action.ITEM_DECIDED)
                    .article(article)
                    .item(ruling.item())
                    .revision(ruling.revision() + 1)
                    .was(word(was.state()))
                    .became(word(ruling.state()))
                    .reason(ruling.reason())
                    .write();
            if (was.present()
                    && was.severity() == Severity.ERROR
                    && !ruling.state().isSettled()) {
                Articles.reopen(handle, audit, by, story, was.label() + ": " + was.words());
                story = Articles.require(handle, article);
            }
        }
        return rulings.stream()
                .map(ruling -> require(handle, article, ruling.item()))
                .toList();
    }

    /** The items that are ruled on, as the editor has seen them. */
    private static Map<Long, Item> seen(Handle handle, long article, List<Ruling> rulings) {
        Map<Long, Item> before = new TreeMap<>();
        List<Item> stale = new ArrayList<>();
        for (Ruling ruling : rulings) {
            Item item = require(handle, article, ruling.item());
            if (item.revision() != ruling.revision()) {
                stale.add(item);
            }
            if (before.put(item.id(), item) != null) {
                throw new IllegalArgumentException("twice: item " + item.id());
            }
        }
        if (!stale.isEmpty()) {
            throw new Stale(stale);
        }
        return before;
    }

    private static void rule(Handle handle, Ruling ruling, By by, long now) {
        int done = handle.createUpdate("""
                        update item set state = :state, reason = :reason, revision = revision + 1, changed_by = :by,
                            changed_at = :now where id = :id and revision = :revision
                        """)
                .bind("state", word(ruling.state()))
                .bind("reason", ruling.reason())
                .bind("by", by.name())
                .bind("now", now)
                .bind("id", ruling.item())
                .bind("revision", ruling.revision())
                .execute();
        if (done != 1) {
            throw new IllegalStateException("item " + ruling.item() + " changed while its story was held");
        }
    }

    /**
     * Gives an item to somebody.
     *
     * @param assignee the account; null for nobody
     * @throws Stale when somebody has changed it since {@code revision}
     */
    public Item assign(By by, long article, long item, int revision, @Nullable Long assignee) {
        return store.write(handle -> {
            long now = clock.millis();
            Articles.hold(handle, article, now);
            Item was = require(handle, article, item);
            if (was.revision() != revision) {
                throw new Stale(List.of(was));
            }
            if (assignee != null) {
                Accounts.requireEnabled(handle, assignee);
            }
            handle.createUpdate("""
                            update item set assignee = :assignee, revision = revision + 1, changed_by = :by,
                                changed_at = :now where id = :id
                            """)
                    .bind("assignee", assignee)
                    .bind("by", by.name())
                    .bind("now", now)
                    .bind("id", item)
                    .execute();
            Item became = require(handle, article, item);
            audit.log(handle, by)
                    .what(Action.ITEM_ASSIGNED)
                    .article(article)
                    .item(item)
                    .revision(became.revision())
                    .was(was.assignee() == null ? "" : was.assignee().name())
                    .became(became.assignee() == null ? "" : became.assignee().name())
                    .write();
            return became;
        });
    }

    static Item require(Handle handle, long article, long id) {
        Item found = find(handle, article, id);
        if (found == null) {
            throw new Missing("the claim or finding");
        }
        return found;
    }

    private static @Nullable Item find(Handle handle, long article, long id) {
        return handle.createQuery(SELECT + FROM + "where i.id = :id and i.article_id = :article")
                .bind("id", id)
                .bind("article", article)
                .map((row, context) -> item(row))
                .findOne()
                .orElse(null);
    }

    private static Marked marked(ResultSet row, Map<Long, List<Evidence>> related) throws SQLException {
        Item item = item(row);
        return new Marked(
                item,
                span(row),
                related.getOrDefault(item.id(), List.of()),
                row.getInt("exhibits"),
                row.getInt("comments"));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getInt("start"), row.getInt("finish"));
    }

    static Item item(ResultSet row) throws SQLException {
        Long assignee = longOrNull(row, "assignee");
        return new Item(
                row.getLong("id"),
                row.getLong("article_id"),
                word(row, "kind", Kind.class),
                row.getString("label"),
                wordOrNull(row, "severity", Severity.class),
                row.getString("fingerprint"),
                row.getString("words"),
                row.getString("message"),
                word(row, "state", State.class),
                row.getString("reason"),
                assignee == null ? null : new Item.Assignee(assignee, row.getString("assignee_name")),
                row.getInt("revision"),
                row.getInt("present") == 1,
                row.getString("changed_by"),
                instant(row, "changed_at"),
                earlier(row));
    }

    private static @Nullable Earlier earlier(ResultSet row) throws SQLException {
        Long id = longOrNull(row, "follows");
        return id == null
                ? null
                : new Earlier(
                        id,
                        row.getString("f_words"),
                        word(row, "f_state", State.class),
                        row.getString("f_reason"),
                        row.getString("f_by"),
                        instant(row, "f_at"));
    }
}
