package org.factdesk.cli;

import java.util.concurrent.Callable;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.report.ExplainReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the page of a check. */
@Command(
        name = "explain",
        description = "Print the page of a check: what it flags, why, what to do, when it stays silent.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Parameters(paramLabel = "CHECK", description = "The name of a check, as findings show it in brackets.")
    private String check = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue built = Catalogue.load();
        Catalogue catalogue = settings.rules(built, console::problem).addTo(built);
        Check known = KnownCheck.of(catalogue, check);
        console.out().print(ExplainReport.of(known, catalogue.page(known), console.palette()));
        return console.troubled() ? Main.TROUBLE : 0;
    }
}
