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
import org.factdesk.desk.Review;
import org.factdesk.report.Run;
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
            found.add(decided.decision(finding, review.article(), Decision.Status.BASELINE, "", "factdesk", null));
            kept.add(new Suppressed(finding, Suppressed.By.BASELINE, ""));
        }
        return new Review(review.notes(), List.of(), kept, review.problems(), review.notices());
    }

    /** Writes the baseline, where one is wanted; gives what to tell of it. */
    @Nullable
    String finish() {
        if (!baseline) {
            return null;
        }
        Decisions known = read == null ? Decisions.NONE : read;
        decided.write(known.and(found));
        return found.size() + (found.size() == 1 ? " finding" : " findings") + " entered in "
                + SettingsOptions.name(decided.place());
    }
}
