package org.factdesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.check.Finding;
import org.factdesk.check.Severity;
import org.factdesk.desk.Review;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.read.Relay;
import org.factdesk.report.Coverage;
import org.factdesk.report.Report;
import org.factdesk.report.Run;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what there is to ask about drafts. */
@Command(
        name = "check",
        description = "Check drafts and print what an editor should ask about them.",
        footer = {
            "",
            "Exit code: 0 nothing as grave as --fail-on, 1 a finding that grave or too few claims with a source, 2 something could not be read or checked."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private boolean failed;

    @Mixin
    private DraftOptions options = new DraftOptions();

    @Mixin
    private NewsroomOptions desk = new NewsroomOptions();

    @Mixin
    private CoverageOptions coverage = new CoverageOptions();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = FailOnConverter.class,
            description = "Exit with 1 on findings this grave or graver: error (default), warning, info, or never.")
    private FailOn failOn = FailOn.ERROR;

    @Mixin
    private DecisionOptions decided = new DecisionOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    /** The least grave findings that make a run fail. */
    enum FailOn {
        ERROR(Severity.ERROR),
        WARNING(Severity.WARNING),
        INFO(Severity.INFO),
        NEVER(null);

        private final @Nullable Severity least;

        FailOn(@Nullable Severity least) {
            this.least = least;
        }

        boolean failsFor(Severity severity) {
            return least != null && severity.compareTo(least) <= 0;
        }
    }

    /** Reads a severity to fail on. */
    static final class FailOnConverter implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String value) {
            return Choice.of(FailOn.class, value);
        }
    }

    /** What became of an article, or the problem in its stead. */
    private record Outcome(@Nullable Review review, List<Problem> problems) {}

    @Override
    public Integer call() {
        return coverage.wanted() ? cover() : check();
    }

    private int cover() {
        if (outputs.files() || (outputs.format() != Format.TEXT && outputs.format() != Format.JSON)) {
            throw new Mistake("--coverage is printed, as text or json");
        }
        Coverage counted = new Coverage();
        new Claims(options, desk.settings(), desk.evidence(), console).read(counted::add);
        boolean reached = coverage.print(counted, outputs.format() == Format.JSON, console);
        return console.troubled() ? Main.TROUBLE : reached ? 0 : 1;
    }

    private int check() {
        List<Problem> mistakes = new ArrayList<>();
        Newsroom newsroom = desk.open(Path.of(""), console.in(), decided, problem -> {
            mistakes.add(problem);
            console.problem(problem);
        });
        try (Outputs report = outputs.open(new Run(newsroom.catalogue(), Main.release(), decided.told()), console)) {
            mistakes.forEach(report::problem);
            check(newsroom, report);
            report.end();
        }
        String written = decided.finish();
        if (written != null) {
            console.err().print(written + "\n");
        }
        return console.troubled() ? Main.TROUBLE : failed ? 1 : 0;
    }

    private void check(Newsroom newsroom, Report report) {
        Relay.Work<Outcome> work = new Relay.Work<>(
                article -> outcome(newsroom.review(article)),
                (article, crash) -> new Outcome(null, List.of(Crash.of(article, crash))),
                problem -> new Outcome(null, List.of(problem)));
        try (Relay<Outcome> relay = new Relay<>(options.threads(), work, outcome -> take(outcome, report))) {
            options.drafts(console.in()).read(options.paths(), relay);
        }
        console.progress().clear();
    }

    private static Outcome outcome(Review review) {
        return new Outcome(review, review.problems());
    }

    private void take(Outcome outcome, Report report) {
        console.progress().step();
        outcome.problems().forEach(problem -> tell(problem, report));
        if (outcome.review() != null) {
            Review review = decided.take(outcome.review());
            review.notices().forEach(notice -> notice(notice, report));
            report.review(review);
            failed |= review.findings().stream().map(Finding::severity).anyMatch(failOn::failsFor);
        }
    }

    private void tell(Problem problem, Report report) {
        report.problem(problem);
        console.problem(problem);
    }

    private void notice(Problem notice, Report report) {
        report.notice(notice);
        console.notice(notice);
    }
}
