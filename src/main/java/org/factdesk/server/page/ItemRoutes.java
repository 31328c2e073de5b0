package org.factdesk.server.page;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factdesk.docket.Comment;
import org.factdesk.docket.Content;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Item;
import org.factdesk.docket.Offer;
import org.factdesk.docket.Ruling;
import org.factdesk.docket.Stale;
import org.factdesk.docket.State;
import org.factdesk.docket.StoredFile;
import org.factdesk.docket.Story;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** The notes of an article, as they are opened and worked on. */
public final class ItemRoutes implements Routes {
    private static final String ITEM = "/articles/{id}/items/{item}";
    private static final int LONGEST_REASON = 2000;
    private final Stories stories;
    private final Docket docket;
    private final Changes changes;

    /** Those of the articles in {@code stories}. */
    ItemRoutes(Stories stories, Changes changes) {
        this.stories = stories;
        this.docket = stories.docket();
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get(ITEM, Permission.READ, visit -> card(visit, null));
        router.post("/articles/{id}/items", Permission.DECIDE, this::decideAll);
        router.post(ITEM + "/state", Permission.DECIDE, this::decide);
        router.post(ITEM + "/assignee", Permission.DECIDE, this::assign);
        router.post(ITEM + "/evidence", Permission.DECIDE, this::attach);
        router.get(ITEM + "/evidence/{exhibit}/file", Permission.READ, this::download);
        router.post(ITEM + "/evidence/{exhibit}/withdrawal", Permission.DECIDE, this::withdraw);
        router.post(ITEM + "/comments", Permission.COMMENT, this::comment);
    }

    private void decide(Visit visit) throws Exception {
        State state = Told.state(visit.words("state"));
        String reason = reason(visit);
        Ruling ruling = new Ruling(visit.number("item"), revision(visit), state, reason);
        try {
            Item decided = docket.items().decide(visit.by(), visit.number("id"), ruling);
            changes.decided(decided);
            card(visit, null);
        } catch (Stale stale) {
            visit.request().status(409);
            card(visit, new Clash(state, reason));
        }
    }

    private void decideAll(Visit visit) throws Exception {
        State state = Told.state(visit.words("state"));
        String reason = reason(visit);
        List<Ruling> rulings = new ArrayList<>();
        for (String told : visit.request().formParams("item")) {
            if (!told.matches("[0-9]{1,18}:[0-9]{1,9}")) {
                throw Refusal.malformed("That is no selection of notes.");
            }
            String[] parts = told.split(":", -1);
            rulings.add(new Ruling(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), state, reason));
        }
        long article = visit.number("id");
        try {
            List<Item> decided = docket.items().decide(visit.by(), article, rulings);
            decided.forEach(changes::decided);
            cards(visit, decided);
        } catch (Stale stale) {
            if (!visit.isPart()) {
                throw Refusal.of(409, stale.getMessage() + ". Nothing was decided.");
            }
            visit.request().status(409);
            cards(visit, stale.items());
        }
    }

    /** Notes that take the place of those on the page. */
    private void cards(Visit visit, List<Item> items) throws Exception {
        if (!visit.isPart()) {
            visit.see("/articles/" + visit.number("id"));
            return;
        }
        Story story = stories.story(visit.number("id"));
        List<Long> wanted = items.stream().map(Item::id).toList();
        visit.request()
                .contentType("text/html; charset=utf-8")
                .result(stories.galley(story, story.head()).cards().stream()
                        .filter(card -> wanted.contains(card.item().id()))
                        .map(card -> visit.render("card", values(story, card, null, null, true)))
                        .collect(Collectors.joining()));
    }

    private void assign(Visit visit) throws Exception {
        String told = visit.words("assignee");
        Long assignee = told.isEmpty() ? null : Long.valueOf(visit.numberIn("assignee"));
        try {
            changes.item(docket.items()
                    .assign(visit.by(), visit.number("id"), visit.number("item"), revision(visit), assignee));
            card(visit, null);
        } catch (Stale stale) {
            visit.request().status(409);
            card(visit, null);
        }
    }

    private void attach(Visit visit) throws Exception {
        docket.evidences().attach(visit.by(), visit.number("id"), visit.number("item"), offer(visit));
        if (visit.words("accurate").isEmpty()) {
            changes.item(item(visit));
            card(visit, null);
            return;
        }
        Item now = item(visit);
        try {
            changes.decided(docket.items()
                    .decide(
                            visit.by(),
                            visit.number("id"),
                            new Ruling(now.id(), revision(visit), State.ACCURATE, now.reason())));
            card(visit, null);
        } catch (Stale stale) {
            visit.request().status(409);
            card(visit, new Clash(State.ACCURATE, now.reason()));
        }
    }

    /** What was filled in says what it is: a file, words of a source, an address, or a note. */
    private static Offer offer(Visit visit) throws IOException {
        String note = visit.words("note");
        String url = visit.words("url");
        String passage = visit.words("passage");
        UploadedFile file = visit.request().uploadedFile("file");
        if (file != null && file.size() > 0) {
            try (InputStream in = file.content()) {
                return Offer.file(file.filename(), Content.of(in.readAllBytes()), note);
            }
        }
        if (!passage.isEmpty()) {
            return Offer.quote(passage, url, note);
        }
        return url.isEmpty() ? Offer.note(note) : Offer.link(url, note);
    }

    private void download(Visit visit) {
        StoredFile file = docket.evidences().file(visit.number("id"), visit.number("exhibit"));
        if (file == null) {
            throw Refusal.missing();
        }
        visit.request()
                .contentType("application/octet-stream")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + java.net.URLEncoder.encode(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .result(file.content().bytes());
    }

    private void withdraw(Visit visit) throws Exception {
        docket.evidences().withdraw(visit.by(), visit.number("id"), visit.number("exhibit"), visit.words("reason"));
        changes.item(item(visit));
        card(visit, null);
    }

    private void comment(Visit visit) throws Exception {
        docket.comments()
                .add(visit.by(), visit.number("id"), visit.number("item"), visit.words("words", LONGEST_REASON));
        changes.item(item(visit));
        card(visit, null);
    }

    private Item item(Visit visit) {
        Item item = docket.items().find(visit.number("id"), visit.number("item"));
        if (item == null) {
            throw Refusal.missing();
        }
        return item;
    }

    private static int revision(Visit visit) {
        return (int) Math.min(visit.numberIn("revision"), Integer.MAX_VALUE);
    }

    private static String reason(Visit visit) {
        String reason = visit.words("reason");
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.of(422, "The reason is longer than " + LONGEST_REASON + " characters.");
        }
        return reason;
    }

    /** Answers with the note as it is now, open: as a part of the page, or as a page where script does not run. */
    private void card(Visit visit, @Nullable Clash clash) throws Exception {
        Story story = stories.story(visit.number("id"));
        long item = visit.number("item");
        Card card = stories.galley(story, story.head()).cards().stream()
                .filter(each -> each.item().id() == item)
                .findFirst()
                .orElseThrow(Refusal::missing);
        boolean open = visit.request().queryParam("closed") == null;
        visit.page(
                visit.isPart() ? "card" : "item", values(story, card, open ? work(story, item) : null, clash, false));
    }

    private Work work(Story story, long item) {
        List<Comment> comments = docket.comments().of(story.id()).stream()
                .filter(comment -> comment.item() != null && comment.item() == item)
                .toList();
        return new Work(
                docket.evidences().of(story.id(), item),
                comments,
                docket.items().history(story.id(), item),
                stories.staff());
    }

    private static Map<String, Object> values(
            Story story, Card card, @Nullable Work work, @Nullable Clash clash, boolean elsewhere) {
        Map<String, Object> values = new HashMap<>();
        values.put("article", story.id());
        values.put("card", card);
        values.put("work", work == null ? Work.CLOSED : work);
        values.put("open", work != null);
        values.put("clash", clash);
        values.put("elsewhere", elsewhere);
        return values;
    }
}
