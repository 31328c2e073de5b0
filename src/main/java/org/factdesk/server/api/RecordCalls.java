package org.factdesk.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.DecisionsFile;
import org.factdesk.docket.Audit;
import org.factdesk.docket.By;
import org.factdesk.docket.Comment;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Exhibit;
import org.factdesk.docket.Handover;
import org.factdesk.docket.Marked;
import org.factdesk.docket.SignOff;
import org.factdesk.docket.Story;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.page.Changes;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.factdesk.text.Problem;

/** What stays of the work: the ledger, sign-offs, decisions as a file, the audit log. */
final class RecordCalls implements Routes {
    private static final String ARTICLE = "/api/v1/articles/{id}";
    private static final String DECISIONS = ARTICLE + "/" + DecisionsFile.NAME;
    private final Docket docket;
    private final Changes changes;

    RecordCalls(Docket docket, Changes changes) {
        this.docket = docket;
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get(ARTICLE + "/ledger", Permission.READ, Call.of(this::ledger));
        router.get(ARTICLE + "/sign-offs", Permission.READ, Call.of(this::signOffs));
        router.post(ARTICLE + "/sign-offs", Permission.SIGN_OFF, Call.of(this::signOff));
        router.post(ARTICLE + "/reopening", Permission.SIGN_OFF, Call.of(this::reopen));
        router.get(DECISIONS, Permission.READ, Call.of(this::decisions));
        router.put(DECISIONS, Permission.IMPORT_DECISIONS, Call.of(this::take));
        router.get(ARTICLE + "/audit", Permission.READ, Call.of(this::articleAudit));
        router.get("/api/v1/audit", Permission.AUDIT, Call.of(this::audit));
        router.get("/api/v1/staff", Permission.READ, Call.of(this::staff));
    }

    private Story story(Visit visit) {
        Story story = docket.articles().find(visit.number("id"));
        if (story == null) {
            throw Refusal.of(404, "There is no such article on this desk; GET /api/v1/articles lists them.");
        }
        return story;
    }

    /** Every claim and finding of the newest version with its evidence and what was said of it. */
    private void ledger(Visit visit) {
        Story story = story(visit);
        Map<Long, List<Exhibit>> evidence = docket.evidences().of(story.id());
        Map<Long, List<Comment>> comments = docket.comments().of(story.id()).stream()
                .filter(comment -> comment.item() != null)
                .collect(Collectors.groupingBy(comment -> comment.item() == null ? 0L : comment.item()));
        ObjectNode told = Told.object().put("article", story.id()).put("version", story.head());
        told.set(
                "rows",
                Told.list(
                        docket.items().at(story.id(), story.head()),
                        marked -> row(
                                marked,
                                evidence.getOrDefault(marked.item().id(), List.of()),
                                comments.getOrDefault(marked.item().id(), List.of()))));
        Call.answer(visit, told);
    }

    private static ObjectNode row(Marked marked, List<Exhibit> evidence, List<Comment> comments) {
        ObjectNode row = Told.object();
        row.set("item", Told.marked(marked));
        row.set("evidence", Told.list(evidence, Told::exhibit));
        row.set("comments", Told.list(comments, Told::comment));
        return row;
    }

    private void signOffs(Visit visit) {
        ObjectNode told = Told.object();
        told.set("sign_offs", Told.list(docket.signOffs().of(story(visit).id()), Told::signOff));
        Call.answer(visit, told);
    }

    private void signOff(Visit visit) {
        Body body = Body.of(visit, "head", "reason");
        Story story = story(visit);
        int head = Call.expected(visit, body, "head");
        SignOff signed = docket.signOffs().sign(visit.by(), story.id(), head, body.words("reason"));
        changes.story(story(visit), visit.by().name());
        Call.made(visit, visit.request().path(), Told.signOff(signed));
    }

    private void reopen(Visit visit) {
        Body body = Body.of(visit, "reason");
        docket.signOffs().reopen(visit.by(), story(visit).id(), body.needed("reason"));
        Story story = story(visit);
        changes.story(story, visit.by().name());
        visit.request().status(204);
    }

    private void decisions(Visit visit) {
        visit.request()
                .contentType("application/yaml")
                .header("Content-Disposition", "attachment; filename=\"" + DecisionsFile.NAME + "\"")
                .result(DecisionsFile.text(docket.handover().of(story(visit).id())));
    }

    private void take(Visit visit) {
        Story story = story(visit);
        List<Problem> problems = new ArrayList<>();
        Decisions decisions = DecisionsFile.parse(sent(visit), DecisionsFile.NAME, problems::add);
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            throw Refusal.of(
                    422,
                    "Nothing was taken over: " + first.place() + ": " + first.message()
                            + (problems.size() > 1 ? "; and " + (problems.size() - 1) + " more" : "") + ".");
        }
        Handover.Taken taken = docket.handover().take(visit.by(), story.id(), decisions);
        taken.decided().forEach(changes::decided);
        ObjectNode told = Told.object().put("same", taken.same()).put("others", taken.others());
        told.set("decided", Told.list(taken.decided(), Told::item));
        told.set("kept", Told.list(taken.kept(), Told::item));
        Call.answer(visit, told);
    }

    private static String sent(Visit visit) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(visit.request().bodyAsBytes()))
                    .toString();
        } catch (CharacterCodingException other) {
            throw Refusal.malformed("The file is not UTF-8; save it as UTF-8.");
        }
    }

    private void articleAudit(Visit visit) {
        Story story = story(visit);
        entries(visit, docket.audit().ofArticle(story.id(), before(visit), Call.limit(visit) + 1));
    }

    private void audit(Visit visit) {
        entries(visit, docket.audit().before(before(visit), Call.limit(visit) + 1));
    }

    private static long before(Visit visit) {
        return Call.number(visit, "before", Long.MAX_VALUE);
    }

    /** Pages go by the number of an entry: new entries come at the beginning while somebody reads. */
    private static void entries(Visit visit, List<Audit.Entry> found) {
        int limit = Call.limit(visit);
        ObjectNode told = Told.object();
        told.set("entries", Told.list(found.subList(0, Math.min(limit, found.size())), Told::entry));
        if (found.size() > limit) {
            told.put("next", found.get(limit - 1).id());
        } else {
            told.putNull("next");
        }
        Call.answer(visit, told);
    }

    /** Whom items can be given to: names only, no more than what a page of an article shows. */
    private void staff(Visit visit) {
        ObjectNode told = Told.object();
        told.set(
                "staff",
                Told.list(
                        docket.accounts().all().stream()
                                .filter(account -> account.isEnabled() && account.id() != By.NOBODY)
                                .filter(account -> Permission.DECIDE.isHeldBy(account.role()))
                                .toList(),
                        account -> Told.object().put("id", account.id()).put("name", account.displayName())));
        Call.answer(visit, told);
    }
}
