package org.factdesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.config.Settings;
import org.factdesk.desk.Desk;
import org.factdesk.desk.OwnRules;
import org.factdesk.engine.DrlRules;
import org.factdesk.house.HouseRule;
import org.factdesk.house.HouseRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts the desk's own rules to their examples. */
@Command(
        name = "test",
        description =
                "Run the examples of the desk's own rules: each rule must speak of its bad ones and of no good one.",
        footer = {"", "Exit code: 0 all do, 1 some do not, 2 a rule has a mistake or there are none."},
        mixinStandardHelpOptions = true)
final class ChecksTestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder of the rules, as for --rules.")
    private @Nullable Path folder;

    ChecksTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue built = Catalogue.load();
        HouseRules rules = folder == null
                ? settings.house(built, console::problem)
                : SettingsOptions.house(folder, built, console::problem);
        if (rules.rules().isEmpty() && !console.troubled()) {
            throw new Mistake("there are no rules of this desk; name their folder: factdesk checks test DIR");
        }
        Catalogue catalogue = rules.addTo(built);
        Set<String> ids = rules.rules().stream().map(rule -> rule.check().id()).collect(Collectors.toSet());
        Settings decided = settings.read(catalogue, console::problem);
        Profile alone = Profile.DEFAULT.only(ids, catalogue);
        boolean failed = run(rules, new Trial(Desk.open(alone, decided.words(), new OwnRules(rules, DrlRules.NONE))));
        return console.troubled() ? Main.TROUBLE : failed ? 1 : 0;
    }

    private boolean run(HouseRules rules, Trial trial) {
        int failed = 0;
        int examples = 0;
        for (HouseRule rule : rules.rules()) {
            examples += rule.examples().size();
            List<String> faults = trial.faults(rule);
            failed += faults.size();
            faults.forEach(fault -> console.out().print(fault + "\n"));
            if (faults.isEmpty()) {
                console.out()
                        .print(rule.check().id() + ": as its " + rule.examples().size() + " examples say\n");
            }
        }
        console.out()
                .print(count(rules.rules().size(), "rule") + ", " + count(examples, "example") + ", " + failed
                        + " failed\n");
        return failed > 0;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
