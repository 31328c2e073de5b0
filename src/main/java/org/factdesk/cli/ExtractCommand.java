package org.factdesk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.factdesk.check.Profile;
import org.factdesk.desk.Desk;
import org.factdesk.read.Drafts;
import org.factdesk.read.Inbox;
import org.factdesk.report.ExtractReport;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what can be read off articles, one JSON object an article. */
@Command(name = "extract", description = "Print names, times, attributions and claims as JSON Lines.")
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, globs, or - for standard input.")
    private List<String> paths = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Relay<Article, Sheet> relay = new Relay<>(threads, ExtractCommand::worker, console::print)) {
            new Drafts(inbox(relay)).read(paths);
        }
        return console.exitCode();
    }

    private static Function<Article, Sheet> worker() {
        Desk desk = Desk.open(Profile.DEFAULT);
        return article -> sheet(desk, article);
    }

    private static Sheet sheet(Desk desk, Article article) {
        try {
            return new Sheet(ExtractReport.line(desk.notes(article)), null);
        } catch (RuntimeException | StackOverflowError crash) {
            return new Sheet("", Sheet.crash(article, crash));
        }
    }

    private Inbox inbox(Relay<Article, Sheet> relay) {
        return new Inbox() {
            @Override
            public void article(Article article) {
                relay.accept(article);
            }

            @Override
            public void problem(Problem problem) {
                console.problem(problem);
            }
        };
    }
}
