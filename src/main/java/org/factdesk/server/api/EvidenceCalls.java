package org.factdesk.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.factdesk.docket.Comment;
import org.factdesk.docket.Content;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Exhibit;
import org.factdesk.docket.Item;
import org.factdesk.docket.Offer;
import org.factdesk.docket.StoredFile;
import org.factdesk.docket.Story;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.page.Changes;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** Evidence for findings and claims, and comments to the author. */
final class EvidenceCalls implements Routes {
    private static final String ARTICLE = "/api/v1/articles/{id}";
    private static final String ALL = ARTICLE + "/items/{item}/evidence";
    private static final String ONE = ALL + "/{exhibit}";
    private final Docket docket;
    private final Changes changes;

    EvidenceCalls(Docket docket, Changes changes) {
        this.docket = docket;
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get(ALL, Permission.READ, Call.of(this::list));
        router.post(ALL, Permission.DECIDE, Call.of(this::attach));
        router.get(ONE + "/file", Permission.READ, Call.of(this::file));
        router.post(ONE + "/withdrawal", Permission.DECIDE, Call.of(this::withdraw));
        router.get(ARTICLE + "/comments", Permission.READ, Call.of(this::comments));
        router.post(ARTICLE + "/comments", Permission.COMMENT, Call.of(this::comment));
    }

    private Item item(Visit visit) {
        Item item = docket.items().find(visit.number("id"), visit.number("item"));
        if (item == null) {
            throw Refusal.of(404, "This article has no such item; GET /api/v1/articles/{id}/items lists them.");
        }
        return item;
    }

    private void list(Visit visit) {
        Item item = item(visit);
        ObjectNode told = Told.object();
        told.set("evidence", Told.list(docket.evidences().of(item.article(), item.id()), Told::exhibit));
        Call.answer(visit, told);
    }

    private void attach(Visit visit) throws IOException {
        Item item = item(visit);
        Exhibit made = docket.evidences().attach(visit.by(), item.article(), item.id(), offer(visit));
        changes.item(item);
        Call.made(visit, visit.request().path(), Told.exhibit(made));
    }

    private static Offer offer(Visit visit) throws IOException {
        String type = visit.request().contentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return fileOffer(visit);
        }
        Body body = Body.of(visit, "kind", "url", "passage", "note");
        String note = body.words("note");
        return switch (body.choice("kind", Exhibit.Kind.class)) {
            case LINK -> Offer.link(body.needed("url"), note);
            case QUOTE -> Offer.quote(body.needed("passage"), body.words("url"), note);
            case NOTE -> Offer.note(body.needed("note"));
            case FILE -> throw Refusal.of(422, "A file is sent as multipart/form-data, in the part “file”.");
        };
    }

    private static Offer fileOffer(Visit visit) throws IOException {
        UploadedFile file = visit.request().uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw Refusal.of(422, "The part “file” is missing or empty; it holds the evidence.");
        }
        try (InputStream in = file.content()) {
            return Offer.file(file.filename(), Content.of(in.readAllBytes()), visit.words("note"));
        }
    }

    private void file(Visit visit) {
        Exhibit exhibit = exhibit(visit);
        StoredFile file = docket.evidences().file(visit.number("id"), exhibit.id());
        if (file == null) {
            throw Refusal.of(404, "This evidence has no file; it is a " + Told.code(exhibit.kind()) + ".");
        }
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        visit.request()
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .result(file.content().bytes());
    }

    /** The evidence that the path names, which is of its item. */
    private Exhibit exhibit(Visit visit) {
        Item item = item(visit);
        long id = visit.number("exhibit");
        return docket.evidences().of(item.article(), item.id()).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "This item has no such evidence."));
    }

    private void withdraw(Visit visit) {
        Exhibit exhibit = exhibit(visit);
        String reason = Body.of(visit, "reason").needed("reason");
        Exhibit withdrawn = docket.evidences().withdraw(visit.by(), visit.number("id"), exhibit.id(), reason);
        changes.item(item(visit));
        Call.answer(visit, Told.exhibit(withdrawn));
    }

    private void comments(Visit visit) {
        Story story = story(visit);
        ObjectNode told = Told.object();
        told.set("comments", Told.list(docket.comments().of(story.id()), Told::comment));
        Call.answer(visit, told);
    }

    private Story story(Visit visit) {
        Story story = docket.articles().find(visit.number("id"));
        if (story == null) {
            throw Refusal.of(404, "There is no such article on this desk; GET /api/v1/articles lists them.");
        }
        return story;
    }

    private void comment(Visit visit) {
        Story story = story(visit);
        Body body = Body.of(visit, "item", "words");
        Long item = body.has("item") ? Long.valueOf(body.number("item")) : null;
        Comment made = docket.comments().add(visit.by(), story.id(), item, body.needed("words"));
        Item about = item == null ? null : docket.items().find(story.id(), item);
        if (about == null) {
            changes.story(story, visit.by().name());
        } else {
            changes.item(about);
        }
        Call.made(visit, visit.request().path(), Told.comment(made));
    }
}
