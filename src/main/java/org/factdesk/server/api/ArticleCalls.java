package org.factdesk.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.factdesk.docket.Content;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Draft;
import org.factdesk.docket.Shelved;
import org.factdesk.docket.Story;
import org.factdesk.docket.Version;
import org.factdesk.read.Format;
import org.factdesk.server.Intake;
import org.factdesk.server.Intake.Handed;
import org.factdesk.server.ReviewDesk;
import org.factdesk.server.guard.DraftPath;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.page.Changes;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** Articles and their versions. */
final class ArticleCalls implements Routes {
    private static final String ALL = "/api/v1/articles";
    private static final String ONE = ALL + "/{id}";
    private static final String VERSIONS = ONE + "/versions";
    private final Docket docket;
    private final Intake intake;
    private final Changes changes;

    ArticleCalls(ReviewDesk desk, Changes changes) {
        this.docket = desk.docket();
        this.intake = new Intake(desk);
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get(ALL, Permission.READ, Call.of(this::list));
        router.post(ALL, Permission.WRITE, Call.of(this::create));
        router.get(ONE, Permission.READ, Call.of(this::get));
        router.get(VERSIONS, Permission.READ, Call.of(this::versions));
        router.post(VERSIONS, Permission.WRITE, Call.of(this::add));
        router.get(VERSIONS + "/{number}", Permission.READ, Call.of(this::version));
    }

    private void list(Visit visit) {
        var found = docket.articles().shelf(Call.asked(visit, "words"), Call.limit(visit) + 1, Call.skip(visit));
        Call.answer(visit, Call.page(visit, "articles", found, Told::article));
    }

    private void get(Visit visit) {
        Shelved shelved = shelved(visit.number("id"));
        Call.tagged(visit, tag(shelved.story()), Told.article(shelved));
    }

    /** Changes with whatever changes in the article: all that does is in the record. */
    private String tag(Story story) {
        return docket.audit().ofArticle(story.id(), Long.MAX_VALUE, 1).stream()
                .map(entry -> story.head() + "-" + entry.id())
                .findFirst()
                .orElseGet(() -> String.valueOf(story.head()));
    }

    private Shelved shelved(long id) {
        Shelved shelved = docket.articles().shelved(id);
        if (shelved == null) {
            throw Refusal.of(404, "There is no article " + id + " on this desk; GET /api/v1/articles lists them.");
        }
        return shelved;
    }

    private void create(Visit visit) throws Exception {
        Sent sent = sent(visit, null);
        Draft draft = intake.check(sent.handed()).draft(sent.note());
        Story story = docket.articles().create(visit.by(), draft);
        Call.made(visit, ALL + "/" + story.id(), Told.article(shelved(story.id())));
    }

    private void add(Visit visit) throws Exception {
        Story before = shelved(visit.number("id")).story();
        Sent sent = sent(visit, before);
        Draft draft = intake.check(sent.handed()).draft(sent.note());
        Story story = docket.articles().add(visit.by(), before.id(), sent.head(), draft);
        changes.story(story, visit.by().name());
        Call.made(visit, ALL + "/" + story.id() + "/versions/" + story.head(), Told.article(shelved(story.id())));
    }

    /** What was sent, with the version it was made from, which counts for an article that is there already. */
    private record Sent(Handed handed, String note, int head) {}

    private static Sent sent(Visit visit, @Nullable Story before) throws IOException {
        String type = visit.request().contentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? file(visit, before)
                : json(visit, before);
    }

    private static Sent json(Visit visit, @Nullable Story before) {
        Body body = before == null
                ? Body.of(visit, "text", "path", "as_of", "note")
                : Body.of(visit, "text", "note", "head");
        String text = body.textOrNull("text");
        if (text == null || text.isBlank()) {
            throw Refusal.of(422, "The field “text” is missing or empty; it holds the article.");
        }
        Content content = Content.of(text);
        if (before != null) {
            Format format = Format.valueOf(before.format().toUpperCase(Locale.ROOT));
            if (format == Format.DOCX) {
                throw Refusal.of(
                        422, "This article is a Word file; send the next version as a file (multipart/form-data).");
            }
            return new Sent(
                    Handed.next(before, format, content), body.words("note"), Call.expected(visit, body, "head"));
        }
        LocalDate day = body.day("as_of");
        String path = inside(body.words("path"));
        return new Sent(
                path.isEmpty() ? Handed.text(text, day) : Handed.file(path, content, day), body.words("note"), 0);
    }

    private static Sent file(Visit visit, @Nullable Story before) throws IOException {
        UploadedFile file = visit.request().uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw Refusal.of(422, "The part “file” is missing or empty; it holds the article.");
        }
        Content content;
        try (InputStream in = file.content()) {
            content = Content.of(in.readAllBytes());
        }
        String told = visit.words("as_of");
        String path = visit.words("path").isEmpty() ? DraftPath.last(file.filename()) : inside(visit.words("path"));
        Handed handed = Handed.file(path, content, told.isEmpty() ? null : Body.day("as_of", told));
        if (before == null) {
            return new Sent(handed, visit.words("note"), 0);
        }
        Integer expected = Call.expected(visit);
        int head = expected == null ? (int) Math.min(visit.numberIn("head"), Integer.MAX_VALUE) : expected;
        return new Sent(Handed.next(before, handed.format(), content), visit.words("note"), head);
    }

    private static String inside(String path) {
        if (!path.isEmpty() && !DraftPath.isInside(path)) {
            throw Refusal.of(422, "“path” is relative and has no “..” or “\\” in it, such as drafts/pier.md.");
        }
        return path;
    }

    private void versions(Visit visit) {
        Story story = shelved(visit.number("id")).story();
        ObjectNode told = Told.object();
        told.set("versions", Told.list(docket.articles().versions(story.id()), Told::version));
        Call.answer(visit, told);
    }

    private void version(Visit visit) {
        Story story = shelved(visit.number("id")).story();
        long number = visit.number("number");
        Version version = docket.articles().versions(story.id()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        404,
                        "There is no version " + number + " of this article; the newest is " + story.head() + "."));
        Call.answer(visit, Told.version(version).put("text", docket.articles().text(story.id(), version.number())));
    }
}
