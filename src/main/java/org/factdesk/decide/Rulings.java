package org.factdesk.decide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.factdesk.change.ChangedLines;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.check.Suppressed;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Mute;
import org.factdesk.text.Problem;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Keeps back what an editor has decided, what the draft mutes, and what a change leaves alone. Thread-safe. */
public final class Rulings {
    private final Decisions decisions;
    private final LocalDate today;
    private final @Nullable ChangedLines changed;
    private final Predicate<String> known;
    private final Predicate<String> runs;

    /**
     * Rulings by {@code decisions} as they hold on {@code today}.
     *
     * @param changed the lines whose findings are wanted; null for all
     * @param catalogue the checks there are
     * @param runs those of them that run, by name
     */
    public Rulings(
            Decisions decisions,
            LocalDate today,
            @Nullable ChangedLines changed,
            Catalogue catalogue,
            Predicate<String> runs) {
        this.decisions = decisions;
        this.today = today;
        this.changed = changed;
        this.known = check -> catalogue.find(check) != null;
        this.runs = runs;
    }

    /** {@code review} without what is kept back. Bad mutes become problems; mutes of nothing and decisions past their day become notices. */
    public Review on(Review review) {
        return new Sitting(review).ruled();
    }

    /** One review, while it is ruled on. */
    private final class Sitting {
        private final Review review;
        private final Article article;
        private final List<Finding> told = new ArrayList<>();
        private final List<Suppressed> kept;
        private final List<Problem> problems;
        private final List<Problem> notices;
        private final List<Mute> mutes = new ArrayList<>();
        private final Set<Mute> used = new HashSet<>();

        Sitting(Review review) {
            this.review = review;
            this.article = review.article();
            this.kept = new ArrayList<>(review.suppressed());
            this.problems = new ArrayList<>(review.problems());
            this.notices = new ArrayList<>(review.notices());
        }

        Review ruled() {
            article.mutes().forEach(this::examine);
            for (Finding finding : review.findings()) {
                Suppressed suppressed = suppressed(finding);
                if (suppressed == null) {
                    told.add(finding);
                } else {
                    kept.add(suppressed);
                }
            }
            mutes.stream().filter(mute -> !used.contains(mute)).forEach(this::unused);
            return new Review(review.notes(), told, kept, problems, notices);
        }

        /** Takes a mute that says what and why. */
        private void examine(Mute mute) {
            if (mute.checks().isEmpty()) {
                problem(mute, "this comment is not understood; write: factdesk: mute CHECK: the reason", mute.reason());
            } else if (mute.reason().isEmpty()) {
                problem(
                        mute,
                        "a mute needs a reason; write: factdesk: mute "
                                + mute.checks().get(0) + ": the reason",
                        null);
            } else {
                mute.checks().stream()
                        .filter(known.negate())
                        .forEach(check ->
                                problem(mute, "there is no check '" + check + "'; factdesk checks lists them", null));
                mutes.add(mute);
            }
        }

        private void problem(Mute mute, String message, @Nullable String excerpt) {
            problems.add(new Problem(article.path(), mute.line(), message, excerpt));
        }

        private void unused(Mute mute) {
            List<String> checks = mute.checks();
            if (checks.stream().allMatch(check -> known.test(check) && runs.test(check))) {
                notices.add(new Problem(
                        article.path(),
                        mute.line(),
                        "nothing to mute here: " + String.join(", ", checks) + "; remove the comment",
                        null));
            }
        }

        private @Nullable Suppressed suppressed(Finding finding) {
            for (Mute mute : mutes) {
                if (mute.checks().contains(finding.check()) && mute.over().covers(finding.span())) {
                    used.add(mute);
                    return new Suppressed(finding, Suppressed.By.MUTE, mute.reason());
                }
            }
            Decision decision = decisions.on(finding);
            Suppressed.By by = decision == null ? null : keeps(decision, finding);
            if (decision != null && by != null) {
                return new Suppressed(finding, by, decision.reason());
            }
            return changed == null || isTouched(finding, changed)
                    ? null
                    : new Suppressed(finding, Suppressed.By.UNCHANGED, "unchanged since " + changed.since());
        }

        /** Whether a change touches the words of {@code finding}, or the other words it rests on. */
        private boolean isTouched(Finding finding, ChangedLines lines) {
            return isTouched(finding.span(), lines)
                    || finding.evidence().stream().map(Evidence::span).anyMatch(span -> isTouched(span, lines));
        }

        private boolean isTouched(Span span, ChangedLines lines) {
            Location at = article.offsets().locate(span);
            try {
                return lines.touch(article.path(), at.line(), at.endLine());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private Suppressed.@Nullable By keeps(Decision decision, Finding finding) {
            Suppressed.By by = decision.status().keeps();
            if (by == null || !decision.isPast(today)) {
                return by;
            }
            Location at = article.offsets().locate(finding.span());
            notices.add(new Problem(
                    article.path(),
                    at.line(),
                    at.column(),
                    "the decision on this " + finding.check() + " held until " + decision.expires() + "; decide anew",
                    null));
            return null;
        }
    }
}
