package org.factdesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.Lint;
import org.factdesk.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what there is to mend in knowledge files. */
@Command(
        name = "lint",
        description = "Print what there is to mend: overlaps and gaps in offices of one seat, missing sources, unknown"
                + " countries and offices, places that lie in themselves, dates that cannot be.",
        footer = {"", "Exit code: 0 nothing, 1 something to mend, 2 something could not be read."},
        mixinStandardHelpOptions = true)
final class KbLintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files (.csv .yaml .ics) and folders of them.")
    private List<Path> paths = List.of();

    KbLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Problem> found = Lint.of(Knowledge.load(paths, console::problem));
        for (Problem problem : found) {
            console.out().print(problem.place() + ": " + problem.message() + "\n");
        }
        return console.troubled() ? Main.TROUBLE : found.isEmpty() ? 0 : 1;
    }
}
