package org.factdesk.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Run;
import org.factdesk.docket.Story;
import org.factdesk.docket.Token;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.page.Changes;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** What build servers have found. */
final class RunCalls implements Routes {
    private static final String ALL = "/api/v1/runs";
    private static final String SCHEMA = "factdesk/check/1";
    private static final int MOST_DRAFTS = 200;
    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_COMMIT = 100;
    private final Docket docket;
    private final Changes changes;

    RunCalls(Docket docket, Changes changes) {
        this.docket = docket;
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get(ALL, Permission.READ, Call.of(this::list));
        router.post(ALL, Permission.PUSH, Call.of(this::push));
        router.get(ALL + "/{run}", Permission.READ, Call.of(this::get));
        router.get("/api/v1/articles/{id}/runs", Permission.READ, Call.of(this::ofArticle));
    }

    private void list(Visit visit) {
        List<Run> found = docket.runs().latest(Call.limit(visit) + 1, Call.skip(visit));
        Call.answer(visit, Call.page(visit, "runs", found, Told::run));
    }

    private void ofArticle(Visit visit) {
        Story story = docket.articles().find(visit.number("id"));
        if (story == null) {
            throw Refusal.of(404, "There is no such article on this desk; GET /api/v1/articles lists them.");
        }
        ObjectNode told = Told.object();
        told.set("runs", Told.list(docket.runs().of(story.id(), Call.limit(visit)), Told::run));
        Call.answer(visit, told);
    }

    private void get(Visit visit) throws java.io.IOException {
        Run run = docket.runs().find(visit.number("run"));
        if (run == null) {
            throw Refusal.of(404, "There is no such run; GET /api/v1/runs lists them.");
        }
        ObjectNode told = Told.run(run);
        told.setAll((ObjectNode) Body.tree(docket.runs().payload(run.id())));
        Call.answer(visit, told);
    }

    private void push(Visit visit) {
        Body body = Body.of(visit, "commit", "drafts");
        String commit = checked("commit", body.words("commit"), LONGEST_COMMIT);
        List<Pushed> pushed = new ArrayList<>();
        for (Body draft : body.list("drafts", MOST_DRAFTS, "path", "report", "text")) {
            pushed.add(pushed(draft));
        }
        Token token = token(visit);
        List<Run> runs = new ArrayList<>();
        for (Pushed each : pushed) {
            runs.add(docket.runs().push(token, each.path(), commit, each.findings(), each.payload()));
        }
        runs.forEach(this::tell);
        ObjectNode told = Told.object();
        told.set("runs", Told.list(runs, Told::run));
        Call.made(visit, ALL, told);
    }

    private void tell(Run run) {
        Story story = run.article() == null ? null : docket.articles().find(run.article());
        if (story != null) {
            changes.story(story, run.by());
        }
    }

    /** A draft as a run tells of it. */
    private record Pushed(String path, int findings, String payload) {}

    private static Pushed pushed(Body draft) {
        String path = checked("path", draft.needed("path"), LONGEST_PATH);
        JsonNode report = draft.object("report");
        if (!SCHEMA.equals(report.path("schema").asText())
                || !report.path("findings").isArray()) {
            throw Refusal.of(
                    422,
                    "The field “report” is what factdesk check --format json prints, of the schema " + SCHEMA + ".");
        }
        ObjectNode payload = Told.object();
        payload.set("report", report);
        payload.put("text", draft.textOrNull("text"));
        String kept = payload.toString();
        if (kept.contains("\\u0000")) {
            throw Refusal.malformed("The report holds a character that is none.");
        }
        return new Pushed(path, report.path("findings").size(), kept);
    }

    private static String checked(String name, String words, int most) {
        if (words.length() > most || words.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.of(422, "The field “" + name + "” is one line of " + most + " characters at most.");
        }
        return words;
    }

    /** What the build server bears; nobody changes anything by this API without one. */
    private Token token(Visit visit) {
        String header = visit.request().header("Authorization");
        Token token = header == null
                ? null
                : docket.tokens().find(header.replaceFirst("^Bearer\\s+", "").strip());
        if (token == null) {
            throw Refusal.of(401, "This token is not known here or was revoked.");
        }
        return token;
    }
}
