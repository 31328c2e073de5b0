package org.factdesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.claim.Policy;
import org.factdesk.config.Schema;
import org.factdesk.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the desk has decided, or the schema of the file it is written in. */
@Command(
        name = "config",
        description = "Check the desk's settings and print what holds.",
        mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--schema", description = "Print the JSON schema of the settings, for editors, and nothing else.")
    private boolean schema;

    ConfigCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue built = Catalogue.load();
        Catalogue catalogue = settings.rules(built, console::problem).addTo(built);
        if (schema) {
            console.out().print(Schema.of(catalogue));
            return 0;
        }
        Path file = settings.file();
        Settings decided = settings.read(catalogue, console::problem);
        console.out()
                .print(file == null ? "# no settings here: the default\n" : "# " + SettingsOptions.name(file) + "\n");
        print(decided.profile());
        print(decided.profile().policy());
        return console.troubled() ? Main.TROUBLE : 0;
    }

    private void print(Profile profile) {
        PrintWriter out = console.out();
        out.print("profile: " + Choice.name(profile.base()) + "\n");
        if (!profile.checks().isEmpty()) {
            out.print("checks:\n");
            new TreeMap<>(profile.checks())
                    .forEach((id, level) -> out.print("  " + id + ": " + Choice.name(level) + "\n"));
        }
    }

    private void print(Policy policy) {
        String most = policy.anonymousMaximum() == Policy.UNLIMITED
                ? ""
                : "  anonymous-maximum: " + policy.anonymousMaximum() + "\n";
        console.out()
                .print("policy:\n  anonymous-minimum: " + policy.anonymousMinimum() + "\n" + most + "  plural-means: "
                        + policy.pluralMeans() + "\n  anonymity-reason: " + policy.anonymityReason()
                        + "\n  right-of-reply: " + policy.rightOfReply() + "\n  weekday-window: "
                        + policy.weekdayWindow() + "\n  evidence-exempt: "
                        + new TreeSet<>(policy.evidenceExempt()) + "\n");
    }
}
