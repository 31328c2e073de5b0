package org.factdesk.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.factdesk.check.Finding;
import org.factdesk.decide.Decision;
import org.factdesk.decide.Decisions;
import org.factdesk.desk.Review;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Goes through findings with an editor, one by one. */
@Command(
        name = "triage",
        description = {
            "Go through the findings nobody has decided yet, one by one, and write down what you decide.",
            "Each decision is kept at once: leave at any time, and go on where you were."
        },
        mixinStandardHelpOptions = true)
final class TriageCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DraftOptions options = new DraftOptions();

    @Mixin
    private NewsroomOptions desk = new NewsroomOptions();

    @Mixin
    private DecidedOptions decided = new DecidedOptions();

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; by default your name on this machine.")
    private String by = System.getProperty("user.name", "");

    TriageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Decisions known = decided.readAny(console::problem);
        Newsroom newsroom = desk.open(Path.of(""), console.in(), new Begun(known, decided), console::problem);
        List<Triage.Item> items = new ArrayList<>();
        options.drafts(console.in()).read(options.paths(), new Inbox() {
            @Override
            public void article(Article article) {
                Review review = newsroom.review(article);
                review.problems().forEach(console::problem);
                for (Finding finding : review.findings()) {
                    if (isOpen(known.on(finding))) {
                        items.add(new Triage.Item(finding, review));
                    }
                }
            }

            @Override
            public void problem(Problem problem) {
                console.problem(problem);
            }
        });
        new Triage(console, newsroom, decided, by, known).run(items);
        return console.troubled() ? Main.TROUBLE : 0;
    }

    /** The decisions so far, whose file need not be there yet. */
    private record Begun(Decisions known, DecidedOptions decided) implements NewsroomOptions.Decided {
        @Override
        public Decisions decisions(Consumer<Problem> problems) {
            return known;
        }

        @Override
        public LocalDate today() {
            return decided.today();
        }
    }

    private boolean isOpen(@Nullable Decision decision) {
        return decision == null || decision.status().keeps() != null || decision.isPast(decided.today());
    }
}
