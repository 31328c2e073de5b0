package org.factdesk.cli;

import java.util.concurrent.Callable;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists all checks, those of the desk included. */
@Command(name = "checks", description = "List all checks, those of the desk included.", mixinStandardHelpOptions = true)
final class ChecksCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    ChecksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue built = Catalogue.load();
        Catalogue catalogue = settings.rules(built, console::problem).addTo(built);
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
        return console.troubled() ? Main.TROUBLE : 0;
    }

    private static String column(String words, int width) {
        return words + " ".repeat(width - words.length() + 2);
    }
}
