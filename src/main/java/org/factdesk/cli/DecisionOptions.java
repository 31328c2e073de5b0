package org.factdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.factdesk.change.ChangedLines;
import org.factdesk.check.Finding;
import org.factdesk.check.Suppressed;
import org.factdesk.decide.Decision;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.DecisionsFile;
import org.factdesk.desk.Review;
import org.factdesk.report.Run;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which findings are new: not decided yet, and on lines that a change touches. */
final class DecisionOptions implements NewsroomOptions.Decided {
    private final List<Decision> found = new ArrayList<>();
    private @Nullable Decisions read;

    @Mixin
    private DecidedOptions decided = new DecidedOptions();

    @Option(
            names = "--baseline-write",
            description = "Enter all findings into the decisions as there before; from now on only new ones are told.")
    private boolean baseline;

    @Option(
            names = "--diff",
            paramLabel = "REVISION",
            description = "Tell only findings on lines that have changed since this Git revision.")
    private @Nullable String diff;

    @Override
    public Decisions decisions(Consumer<Problem> problems) {
        if (read == null) {
            read = baseline ? decided.readAny(problems) : decided.decisions(problems);
        }
        return read;
    }

    /** Which findings are wanted; known once the decisions are read. */
    Run.Told told() {
        boolean isNew = diff != null
                || baseline
                || (read != null && read.all().stream().anyMatch(known -> known.status() == Decision.Status.BASELINE));
        return isNew ? Run.Told.NEW : Run.Told.ALL;
    }

    /** Where the decisions stand, or will. */
    Path place() {
        return decided.place();
    }

    @Override
    public LocalDate today() {
        return decided.today();
    }

    @Override
    public @Nullable ChangedLines changed() {
        try {
            return diff == null ? null : ChangedLines.since(diff, Path.of(""));
        } catch (IOException failed) {
            throw new Mistake("--diff " + diff + ": " + failed.getMessage());
        }
    }

    /** Takes note of what is told, for the baseline; gives the review as it is told then. */
    Review take(Review review) {
        if (!baseline) {
            return review;
        }
        List<Suppressed> kept = new ArrayList<>(review.suppressed());
        for (Finding finding : review.findings()) {
            found.add(decision(finding, review.article(), Decision.Status.BASELINE, "", "factdesk", null));
            kept.add(new Suppressed(finding, Suppressed.By.BASELINE, ""));
        }
        return new Review(review.notes(), List.of(), kept, review.problems(), review.notices());
    }

    /** A decision on {@code finding}, made today. */
    Decision decision(
            Finding finding,
            Article article,
            Decision.Status status,
            String reason,
            String by,
            @Nullable LocalDate expires) {
        return new Decision(
                finding.fingerprint(),
                status,
                finding.check(),
                path(article.path()),
                excerpt(article.line(finding.span())),
                reason,
                by,
                today(),
                expires);
    }

    private static String excerpt(String words) {
        return words.length() <= 80 ? words : words.substring(0, words.offsetByCodePoints(0, 70)) + "…";
    }

    /** The draft as seen from the folder of the decisions. */
    private String path(String path) {
        Path folder = place().getParent();
        Path draft = Path.of(path).toAbsolutePath().normalize();
        return folder != null && draft.startsWith(folder)
                ? folder.relativize(draft).toString().replace('\\', '/')
                : path;
    }

    /** Writes the baseline, where one is wanted; gives what to tell of it. */
    @Nullable
    String finish() {
        if (!baseline) {
            return null;
        }
        Decisions known = read == null ? Decisions.NONE : read;
        try {
            DecisionsFile.write(place(), known.and(found));
        } catch (IOException failed) {
            throw new Mistake("the decisions cannot be written: " + failed.getMessage());
        }
        return found.size() + (found.size() == 1 ? " finding" : " findings") + " entered in "
                + SettingsOptions.name(place());
    }
}
