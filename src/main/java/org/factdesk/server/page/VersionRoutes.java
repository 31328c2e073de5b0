package org.factdesk.server.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.docket.Story;
import org.factdesk.docket.Version;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** The versions of an article, and what changed from one to another: words, and what there is to check. */
public final class VersionRoutes implements Routes {
    private final Stories stories;

    VersionRoutes(Stories stories) {
        this.stories = stories;
    }

    @Override
    public void on(Router router) {
        router.get("/articles/{id}/versions", Permission.READ, this::list);
        router.get("/articles/{id}/diff", Permission.READ, this::diff);
    }

    private void list(Visit visit) {
        Story story = stories.story(visit.number("id"));
        List<Version> versions = stories.docket().articles().versions(story.id());
        visit.page("versions", Map.of("story", story, "versions", versions));
    }

    private void diff(Visit visit) {
        Story story = stories.story(visit.number("id"));
        int to = version(visit, "to", story, story.head());
        int from = version(visit, "from", story, Math.max(1, to - 1));
        Map<String, Object> values = new HashMap<>();
        values.put("story", story);
        values.put("from", from);
        values.put("to", to);
        values.put("stretches", TextDiff.of(text(story, from), text(story, to)));
        values.put("difference", stories.docket().items().between(story.id(), from, to));
        visit.page("diff", values);
    }

    private String text(Story story, int number) {
        return stories.docket().articles().text(story.id(), number);
    }

    private static int version(Visit visit, String name, Story story, int usual) {
        String told = visit.request().queryParam(name);
        if (told == null) {
            return usual;
        }
        if (!told.matches("[0-9]{1,9}") || Integer.parseInt(told) < 1 || Integer.parseInt(told) > story.head()) {
            throw Refusal.missing();
        }
        return Integer.parseInt(told);
    }
}
