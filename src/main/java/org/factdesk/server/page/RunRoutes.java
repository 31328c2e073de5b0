package org.factdesk.server.page;

import java.time.LocalDate;
import java.util.Map;
import org.factdesk.docket.Content;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Run;
import org.factdesk.docket.Story;
import org.factdesk.read.Format;
import org.factdesk.server.Intake.Handed;
import org.factdesk.server.guard.DraftPath;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** What build servers have found in drafts, and a draft of theirs taken on the desk. */
public final class RunRoutes implements Routes {
    private static final int PAGE = 50;
    private final Stories stories;
    private final Docket docket;

    RunRoutes(Stories stories) {
        this.stories = stories;
        this.docket = stories.docket();
    }

    @Override
    public void on(Router router) {
        router.get("/runs", Permission.READ, this::list);
        router.get("/runs/{run}", Permission.READ, this::show);
        router.post("/runs/{run}/article", Permission.WRITE, this::take);
    }

    private void list(Visit visit) {
        visit.page("runs", Map.of("runs", docket.runs().latest(PAGE, 0)));
    }

    private PushedRun run(Visit visit) throws Exception {
        Run run = docket.runs().find(visit.number("run"));
        if (run == null) {
            throw Refusal.missing();
        }
        return PushedRun.of(run, docket.runs().payload(run.id()));
    }

    private void show(Visit visit) throws Exception {
        visit.page("run", Map.of("pushed", run(visit)));
    }

    /** The words that were sent are what was read, whatever the format of their file was. */
    private void take(Visit visit) throws Exception {
        PushedRun pushed = run(visit);
        if (pushed.text().isBlank()) {
            throw Refusal.of(
                    422,
                    "The text of this draft was not sent; run factdesk check with --push-text, or upload the draft.");
        }
        @Nullable LocalDate unknown = null;
        Handed handed =
                new Handed(DraftPath.inside(pushed.run().path()), Format.TEXT, Content.of(pushed.text()), unknown);
        String note = "from a build server"
                + (pushed.run().commit().isEmpty() ? "" : ", " + pushed.run().commit());
        Story story = docket.articles()
                .create(visit.by(), stories.intake().check(handed).draft(note));
        visit.see("/articles/" + story.id());
    }
}
