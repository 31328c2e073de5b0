package org.factdesk.server.page;

import java.util.Map;
import org.factdesk.docket.Story;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** An article with its notes, as it is now or as it was, and what is told to its open pages. */
public final class ReadingRoutes implements Routes {
    private static final String ARTICLE = "/articles/{id}";
    private static final int LONGEST_COMMENT = 2000;
    private final Stories stories;
    private final Changes changes;

    ReadingRoutes(Stories stories, Changes changes) {
        this.stories = stories;
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get(ARTICLE, Permission.READ, this::head);
        router.get(ARTICLE + "/versions/{number}", Permission.READ, this::version);
        router.post(ARTICLE + "/comments", Permission.COMMENT, this::comment);
        router.post(ARTICLE + "/sign-off", Permission.SIGN_OFF, this::signOff);
        router.post(ARTICLE + "/reopening", Permission.SIGN_OFF, this::reopen);
        router.get("/checks/{check}", Permission.READ, this::check);
        router.events(ARTICLE + "/events", Permission.READ, (visit, listener) -> {
            Story story = stories.story(visit.number("id"));
            stories.desk().listeners().listen(story.id(), listener, visit.standing());
        });
    }

    private void head(Visit visit) throws Exception {
        Story story = stories.story(visit.number("id"));
        show(visit, story, story.head());
    }

    private void version(Visit visit) throws Exception {
        Story story = stories.story(visit.number("id"));
        long number = visit.number("number");
        if (number < 1 || number > story.head()) {
            throw Refusal.missing();
        }
        show(visit, story, (int) number);
    }

    private void show(Visit visit, Story story, int number) throws Exception {
        visit.page("reading", Map.of("spread", stories.spread(story, number)));
    }

    private void comment(Visit visit) {
        Story story = stories.story(visit.number("id"));
        stories.docket().comments().add(visit.by(), story.id(), null, visit.words("words", LONGEST_COMMENT));
        changes.story(story, visit.by().name());
        visit.see("/articles/" + story.id() + "#comments");
    }

    private void signOff(Visit visit) {
        long id = visit.number("id");
        stories.docket()
                .signOffs()
                .sign(visit.by(), id, (int) Math.min(visit.numberIn("head"), Integer.MAX_VALUE), visit.words("reason"));
        changes.story(stories.story(id), visit.by().name());
        visit.see("/articles/" + id);
    }

    private void reopen(Visit visit) {
        long id = visit.number("id");
        stories.docket().signOffs().reopen(visit.by(), id, visit.words("reason"));
        changes.story(stories.story(id), visit.by().name());
        visit.see("/articles/" + id);
    }

    private void check(Visit visit) {
        visit.page(
                visit.isPart() ? "checkpart" : "check",
                Map.of(
                        "page",
                        CheckPage.of(
                                stories.desk().newsroom().now().catalogue(),
                                visit.request().pathParam("check"))));
    }
}
