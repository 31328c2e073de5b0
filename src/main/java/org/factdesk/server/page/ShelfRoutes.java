package org.factdesk.server.page;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factdesk.docket.Content;
import org.factdesk.docket.Shelved;
import org.factdesk.docket.Story;
import org.factdesk.server.Intake.Handed;
import org.factdesk.server.guard.DraftPath;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** The articles on the desk, and how more come on it: pasted, uploaded, or picked from the watched folder. */
public final class ShelfRoutes implements Routes {
    private static final int PAGE = 50;
    private static final int RUNS = 3;
    private final Stories stories;
    private final WatchedFolder watched;

    ShelfRoutes(Stories stories, WatchedFolder watched) {
        this.stories = stories;
        this.watched = watched;
    }

    @Override
    public void on(Router router) {
        router.get("/", Permission.READ, this::shelf);
        router.post("/articles", Permission.WRITE, this::take);
        router.post("/articles/watched", Permission.WRITE, this::pick);
    }

    private void shelf(Visit visit) {
        String words = asked(visit, "words");
        int skip = skip(asked(visit, "skip"));
        List<Shelved> found = stories.docket().articles().shelf(words, PAGE + 1, skip);
        visit.page(
                "shelf",
                Map.of(
                        "shelf",
                        found.subList(0, Math.min(PAGE, found.size())),
                        "words",
                        words,
                        "next",
                        found.size() > PAGE ? skip + PAGE : 0,
                        "watched",
                        watched.drafts(),
                        "runs",
                        stories.docket().runs().latest(RUNS, 0)));
    }

    private static String asked(Visit visit, String name) {
        String asked = visit.request().queryParam(name);
        return asked == null ? "" : asked.strip();
    }

    private static int skip(String told) {
        return told.matches("[0-9]{1,7}") ? Integer.parseInt(told) : 0;
    }

    private void take(Visit visit) throws Exception {
        LocalDate day = day(visit.words("as-of"));
        List<UploadedFile> files = visit.request().uploadedFiles("file").stream()
                .filter(file -> file.size() > 0)
                .toList();
        Story story = null;
        for (UploadedFile file : files) {
            story = file(visit, uploaded(file, day));
        }
        String text = visit.request().formParam("text");
        if (text != null && !text.isBlank()) {
            story = file(visit, Handed.text(text.replace("\r\n", "\n").strip() + "\n", day));
        }
        if (story == null) {
            throw Refusal.of(422, "There is nothing to read: paste a text or choose a file.");
        }
        visit.see(files.size() > 1 ? "/" : "/articles/" + story.id());
    }

    private Story file(Visit visit, Handed handed) throws Exception {
        return stories.docket()
                .articles()
                .create(visit.by(), stories.intake().check(handed).draft(""));
    }

    private static Handed uploaded(UploadedFile file, @Nullable LocalDate day) throws IOException {
        try (InputStream in = file.content()) {
            return Handed.file(DraftPath.last(file.filename()), Content.of(in.readAllBytes()), day);
        }
    }

    private static @Nullable LocalDate day(String told) {
        try {
            return told.isEmpty() ? null : LocalDate.parse(told);
        } catch (DateTimeException wrong) {
            throw Refusal.of(422, "“" + told + "” is no day; write it as 2026-02-03.");
        }
    }

    /** Takes in a draft of the watched folder; one that is on the desk already gets a new version. */
    private void pick(Visit visit) throws Exception {
        String path = watched.path(visit.words("path"));
        Handed handed = Handed.file(path, watched.content(path), null);
        Story before = stories.docket().articles().from(path);
        Story after = before == null
                ? file(visit, handed)
                : stories.docket()
                        .articles()
                        .add(
                                visit.by(),
                                before.id(),
                                before.head(),
                                stories.intake().check(handed).draft("read anew from the watched folder"));
        visit.see("/articles/" + after.id());
    }
}
