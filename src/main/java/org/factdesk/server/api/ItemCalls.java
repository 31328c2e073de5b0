package org.factdesk.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Due;
import org.factdesk.docket.Filter;
import org.factdesk.docket.Item;
import org.factdesk.docket.Marked;
import org.factdesk.docket.Ruling;
import org.factdesk.docket.State;
import org.factdesk.docket.Story;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.page.Changes;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** Findings and claims, and what is decided of them. */
final class ItemCalls implements Routes {
    private static final String ARTICLE = "/api/v1/articles/{id}";
    private static final String ITEM = ARTICLE + "/items/{item}";
    private static final int MOST_DECISIONS = 500;
    private final Docket docket;
    private final Changes changes;

    ItemCalls(Docket docket, Changes changes) {
        this.docket = docket;
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get("/api/v1/items", Permission.READ, Call.of(this::due));
        router.get(ARTICLE + "/items", Permission.READ, Call.of(this::list));
        router.get(ITEM, Permission.READ, Call.of(this::get));
        router.patch(ITEM, Permission.DECIDE, Call.of(this::decide));
        router.put(ITEM + "/assignee", Permission.DECIDE, Call.of(this::assign));
        router.post(ARTICLE + "/decisions", Permission.DECIDE, Call.of(this::decideAll));
    }

    private void due(Visit visit) {
        Filter filter = Wanted.of(visit, EnumSet.of(State.OPEN, State.QUERY_AUTHOR, State.CHANGED));
        List<Due> found = docket.items().due(filter, Call.limit(visit) + 1, Call.skip(visit));
        Call.answer(
                visit,
                Call.page(visit, "items", found, due -> Told.item(due.item()).put("title", due.title())));
    }

    private void list(Visit visit) {
        Story story = story(visit);
        int version = (int) Math.min(Call.number(visit, "version", story.head()), Integer.MAX_VALUE);
        if (version < 1 || version > story.head()) {
            throw Refusal.of(
                    404, "There is no version " + version + " of this article; the newest is " + story.head() + ".");
        }
        Filter filter = Wanted.of(visit, EnumSet.allOf(State.class));
        List<Marked> found = docket.items().at(story.id(), version).stream()
                .filter(marked -> Wanted.wants(filter, marked.item()))
                .skip(Call.skip(visit))
                .limit(Call.limit(visit) + 1L)
                .toList();
        Call.answer(visit, Call.page(visit, "items", found, Told::marked).put("version", version));
    }

    private Story story(Visit visit) {
        Story story = docket.articles().find(visit.number("id"));
        if (story == null) {
            throw Refusal.of(404, "There is no such article on this desk; GET /api/v1/articles lists them.");
        }
        return story;
    }

    private void get(Visit visit) {
        Item item = docket.items().find(visit.number("id"), visit.number("item"));
        if (item == null) {
            throw Refusal.of(404, "This article has no such item; GET /api/v1/articles/{id}/items lists them.");
        }
        ObjectNode told = Told.object();
        told.set("item", Told.item(item));
        told.set("evidence", Told.list(docket.evidences().of(item.article(), item.id()), Told::exhibit));
        told.set(
                "comments",
                Told.list(
                        docket.comments().of(item.article()).stream()
                                .filter(comment -> comment.item() != null && comment.item() == item.id())
                                .toList(),
                        Told::comment));
        told.set("history", Told.list(docket.items().history(item.article(), item.id()), Told::entry));
        visit.request().header("ETag", "\"" + item.revision() + "\"");
        Call.answer(visit, told);
    }

    private void decide(Visit visit) {
        Body body = Body.of(visit, "revision", "state", "reason");
        Ruling ruling = new Ruling(
                visit.number("item"),
                Call.expected(visit, body, "revision"),
                body.choice("state", State.class),
                body.words("reason"));
        Item decided = docket.items().decide(visit.by(), visit.number("id"), ruling);
        changes.decided(decided);
        answer(visit, decided);
    }

    private static void answer(Visit visit, Item item) {
        visit.request().header("ETag", "\"" + item.revision() + "\"");
        Call.answer(visit, Told.item(item));
    }

    private void assign(Visit visit) {
        Body body = Body.of(visit, "revision", "account");
        Long account = body.has("account") ? Long.valueOf(body.number("account")) : null;
        int revision = Call.expected(visit, body, "revision");
        Item assigned = docket.items().assign(visit.by(), visit.number("id"), visit.number("item"), revision, account);
        changes.item(assigned);
        answer(visit, assigned);
    }

    private void decideAll(Visit visit) {
        List<Ruling> rulings = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Body body = Body.of(visit, "decisions");
        for (Body each : body.list("decisions", MOST_DECISIONS, "item", "revision", "state", "reason")) {
            Ruling ruling = new Ruling(
                    each.number("item"),
                    each.count("revision"),
                    each.choice("state", State.class),
                    each.words("reason"));
            if (!seen.add(ruling.item())) {
                throw Refusal.of(422, "There are two decisions on item " + ruling.item() + "; send one.");
            }
            rulings.add(ruling);
        }
        List<Item> decided = docket.items().decide(visit.by(), visit.number("id"), rulings);
        decided.forEach(changes::decided);
        ObjectNode told = Told.object();
        told.set("items", Told.list(decided, Told::item));
        Call.answer(visit, told);
    }
}
