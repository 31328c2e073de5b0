package org.factdesk.server.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.factdesk.docket.Content;
import org.factdesk.docket.Stale;
import org.factdesk.docket.Story;
import org.factdesk.docket.Version;
import org.factdesk.read.Format;
import org.factdesk.server.Intake.Handed;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** The text of an article as it is edited: checked as it is typed, saved as a new version, never over somebody else's. */
public final class EditRoutes implements Routes {
    private static final String ARTICLE = "/articles/{id}";
    private static final int LONGEST_NOTE = 500;
    private final Stories stories;
    private final Changes changes;

    EditRoutes(Stories stories, Changes changes) {
        this.stories = stories;
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get(ARTICLE + "/edit", Permission.WRITE, this::page);
        router.post(ARTICLE + "/edit", Permission.WRITE, this::save);
        router.post(ARTICLE + "/check", Permission.WRITE, this::check);
        router.post(ARTICLE + "/again", Permission.WRITE, this::again);
    }

    private static Format format(Story story) {
        return Stories.isTyped(story) ? Stories.format(story) : Format.TEXT;
    }

    /** The text of a version as it is edited. */
    private String text(Story story, int number) {
        return Stories.isTyped(story)
                ? new String(
                        stories.docket().articles().source(story.id(), number).bytes(), StandardCharsets.UTF_8)
                : stories.docket().articles().text(story.id(), number);
    }

    private void page(Visit visit) {
        Story story = stories.story(visit.number("id"));
        visit.page("edit", values(story, text(story, story.head()), ""));
    }

    private static Map<String, Object> values(Story story, String text, String note) {
        Map<String, Object> values = new HashMap<>();
        values.put("story", story);
        values.put("text", text);
        values.put("note", note);
        values.put("typed", Stories.isTyped(story));
        return values;
    }

    private void check(Visit visit) throws Exception {
        Story story = stories.story(visit.number("id"));
        String text = visit.request().body();
        if (text.isBlank()) {
            visit.request().contentType("application/json").result("{\"marks\":[],\"gone\":0,\"came\":0}");
            return;
        }
        Handed handed = Handed.next(story, format(story), Content.of(text));
        visit.request()
                .contentType("application/json")
                .result(Rechecked.of(
                        stories.intake().check(handed).review(),
                        stories.docket().items().at(story.id(), story.head())));
    }

    private void save(Visit visit) throws Exception {
        Story story = stories.story(visit.number("id"));
        String text = typed(visit);
        int head = (int) Math.min(visit.numberIn("head"), Integer.MAX_VALUE);
        String note = visit.words("note");
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.of(422, "The note is longer than " + LONGEST_NOTE + " characters.");
        }
        if (story.head() != head) {
            theirs(visit, story, text, note);
            return;
        }
        Handed handed = Handed.next(story, format(story), Content.of(text));
        try {
            Story saved = stories.docket()
                    .articles()
                    .add(
                            visit.by(),
                            story.id(),
                            head,
                            stories.intake().check(handed).draft(note));
            changes.story(saved, visit.by().name());
            visit.see("/articles/" + story.id());
        } catch (Stale stale) {
            theirs(visit, stories.story(story.id()), text, note);
        }
    }

    /** The same text by what the desk knows now: a version of its own, so that what was asked before stays on record. */
    private void again(Visit visit) throws Exception {
        Story story = stories.story(visit.number("id"));
        try {
            changes.story(
                    stories.docket()
                            .articles()
                            .add(
                                    visit.by(),
                                    story.id(),
                                    story.head(),
                                    stories.intake()
                                            .check(stories.handed(story))
                                            .draft("checked again")),
                    visit.by().name());
        } catch (Stale stale) {
            throw Refusal.of(409, "Somebody has saved a version meanwhile, which was checked.");
        }
        visit.see("/articles/" + story.id());
    }

    private static String typed(Visit visit) {
        String text = visit.request().formParam("text");
        if (text == null || text.isBlank()) {
            throw Refusal.of(422, "There are no words left in the text. Nothing was saved.");
        }
        return text.replace("\r\n", "\n");
    }

    /** Shows what somebody else has saved meanwhile beside what was typed here, and saves nothing. */
    private void theirs(Visit visit, Story story, String text, String note) {
        Version newest = stories.docket().articles().versions(story.id()).get(story.head() - 1);
        Map<String, Object> values = values(story, text, note);
        values.put("by", newest.by());
        values.put("stretches", TextDiff.of(text(story, story.head()), text));
        visit.request().status(409);
        visit.page("merge", values);
    }
}
