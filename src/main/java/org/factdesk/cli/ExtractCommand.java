package org.factdesk.cli;

import java.util.concurrent.Callable;
import org.factdesk.check.Profile;
import org.factdesk.desk.Desk;
import org.factdesk.report.ExtractReport;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what can be read off articles, one JSON object an article. */
@Command(
        name = "extract",
        description = "Print names, times, attributions and claims as JSON Lines, one article a line.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DraftOptions options = new DraftOptions();

    ExtractCommand(Console console) {
        this.console = console;
    }

    /** The line of an article, or what kept it from being made. */
    private record Line(String text, @Nullable Problem problem) {}

    @Override
    public Integer call() {
        Desk desk = Desk.open(Profile.DEFAULT);
        Relay.Work<Line> work = new Relay.Work<>(
                article -> new Line(ExtractReport.line(desk.notes(article)), null),
                (article, crash) -> new Line("", Crash.of(article, crash)),
                problem -> new Line("", problem));
        try (Relay<Line> relay = new Relay<>(options.threads(), work, this::print)) {
            options.drafts(console.in()).read(options.paths(), relay);
        }
        return console.troubled() ? Main.TROUBLE : 0;
    }

    private void print(Line line) {
        console.progress().step();
        console.out().print(line.text());
        if (line.problem() != null) {
            console.problem(line.problem());
        }
    }
}
