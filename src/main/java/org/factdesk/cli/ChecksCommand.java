package org.factdesk.cli;

import java.util.concurrent.Callable;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import picocli.CommandLine.Command;

/** Lists all checks. */
@Command(name = "checks", description = "List all checks.", mixinStandardHelpOptions = true)
final class ChecksCommand implements Callable<Integer> {
    private final Console console;

    ChecksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        int ids = 0;
        int topics = 0;
        for (Check check : catalogue.all()) {
            ids = Math.max(ids, check.id().length());
            topics = Math.max(topics, check.topic().name().length());
        }
        for (Check check : catalogue.all()) {
            console.out()
                    .print(column(check.id(), ids)
                            + column(Choice.name(check.topic()), topics)
                            + column(Choice.name(check.severity()), "warning".length())
                            + check.summary() + (check.enabled() ? "" : " (off)") + "\n");
        }
        return 0;
    }

    private static String column(String words, int width) {
        return words + " ".repeat(width - words.length() + 2);
    }
}
