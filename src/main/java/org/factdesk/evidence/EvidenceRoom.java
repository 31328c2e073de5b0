package org.factdesk.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;
import org.factdesk.text.Reference;
import org.factdesk.text.SourceNote;
import org.factdesk.text.Span;
import org.factdesk.text.Standing;
import org.jspecify.annotations.Nullable;

/** Looks up the evidence that the notes of drafts name: local files of the project, each read once a run. Thread-safe. */
public final class EvidenceRoom {
    /** So many digits of a hash tell files apart. */
    private static final int SHORTEST_HASH = 8;

    private final @Nullable Path folder;
    private final Ledger ledger;
    private final boolean besideDrafts;
    private final Map<Path, EvidenceFile> files = new ConcurrentHashMap<>();

    /**
     * A room.
     *
     * @param folder the folder of evidence that the desk has settled on, null where it has none
     * @param ledger what fact checkers have entered beside the drafts
     */
    public EvidenceRoom(@Nullable Path folder, Ledger ledger) {
        this(folder, ledger, true);
    }

    private EvidenceRoom(@Nullable Path folder, Ledger ledger, boolean besideDrafts) {
        this.folder = folder;
        this.ledger = ledger;
        this.besideDrafts = besideDrafts;
    }

    /** The same room for drafts that come from elsewhere: their names say nothing of where their evidence stands, and only the settled folder is looked into. */
    public EvidenceRoom ofStrangers() {
        return new EvidenceRoom(folder, ledger, false);
    }

    /** The same article with the ledger's notes on it, and with what is known of the evidence of each; {@code problems} is told what was refused. */
    public Article settle(Article article, Consumer<Problem> problems) {
        List<SourceNote> notes = new ArrayList<>(article.notes());
        notes.addAll(ledger.notes(article));
        if (notes.isEmpty()) {
            return article;
        }
        Project project = besideDrafts ? Project.of(article.path(), folder) : Project.none(folder);
        List<SourceNote> settled = new ArrayList<>();
        for (SourceNote note : notes) {
            settled.add(note.with(standing(note, project, article, problems)));
        }
        return article.withNotes(settled);
    }

    private Standing standing(SourceNote note, Project project, Article article, Consumer<Problem> problems) {
        Reference reference = note.reference();
        String file = reference.file();
        if (file == null) {
            return Standing.UNSEEN;
        }
        String hash = reference.sha256();
        if (hash != null && hash.length() < SHORTEST_HASH) {
            problems.accept(problem(
                    article,
                    note,
                    "\"" + hash + "\" is too short for a SHA-256; give at least its first " + SHORTEST_HASH
                            + " digits"));
            return Standing.UNSEEN;
        }
        List<Path> places = places(file, project);
        if (places.isEmpty()) {
            problems.accept(refused(article, note));
            return Standing.UNSEEN;
        }
        try {
            return standing(places, reference, project, () -> problems.accept(refused(article, note)));
        } catch (IOException failed) {
            problems.accept(problem(
                    article,
                    note,
                    "the evidence \"" + file + "\" cannot be read: "
                            + failed.getClass().getSimpleName()));
            return Standing.UNSEEN;
        }
    }

    /** A name with blanks may be a file's, or what comes before the last of them says something of the file. */
    private static List<Path> places(String file, Project project) {
        List<Path> places = new ArrayList<>(project.places(file));
        int blank = file.lastIndexOf(' ');
        if (blank > 0) {
            places.addAll(project.places(file.substring(blank + 1)));
        }
        return places;
    }

    private Standing standing(List<Path> places, Reference reference, Project project, Runnable refuse)
            throws IOException {
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                if (!project.holds(place)) {
                    refuse.run();
                    return Standing.UNSEEN;
                }
                return files.computeIfAbsent(place, EvidenceFile::new).against(reference);
            }
        }
        return new Standing(
                Standing.State.MISSING, "there is no file \"" + reference.source() + "\" among the evidence");
    }

    private static Problem refused(Article article, SourceNote note) {
        return problem(
                article,
                note,
                "the evidence \"" + note.reference().file()
                        + "\" lies outside the project and is not looked at; put it into the folder evidence, or name its folder in"
                        + " factdesk.yaml (evidence: FOLDER)");
    }

    private static Problem problem(Article article, SourceNote note, String message) {
        Span words = note.at();
        Span last = words.length() > 0 ? words : new Span(Math.max(0, words.start() - 1), words.start());
        Location at = article.offsets().locate(last);
        return new Problem(article.path(), at.endLine(), at.endColumn(), message, null);
    }
}
