package org.factdesk.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Grounds;
import org.factdesk.config.Settings;
import org.factdesk.desk.Desk;
import org.factdesk.desk.OwnRules;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.report.ExplainReport;
import org.factdesk.report.GroundsReport;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the page of a check, or why there is a finding. */
@Command(
        name = "explain",
        description = {
            "Print the page of a check: what it flags, why, what to do, when it stays silent.",
            "Or why a finding was made: what was read, what the rule asks for, what would silence it."
        },
        footer = {
            "",
            "factdesk explain orphan-quote                       the page of a check",
            "factdesk explain 3f9a0c draft.md                    a finding, by the start of its fingerprint or its check",
            "factdesk explain draft.md:12  or  draft.md:12:40    the findings at a place"
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");

    private final Console console;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private KnowledgeOptions known = new KnowledgeOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DraftOptions.DayConverter.class,
            description = "The day the draft speaks from (2026-02-04), whatever it says of itself.")
    private @Nullable LocalDate asOf;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "A check, a fingerprint, or a place: PATH:LINE[:COLUMN].")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = "The draft with the finding.")
    private @Nullable String path;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue built = Catalogue.load();
        OwnRules rules = settings.rules(built, console::problem);
        Catalogue catalogue = rules.addTo(built);
        Wanted wanted = path != null ? Wanted.named(what, path) : Wanted.at(what);
        if (wanted == null && FINGERPRINT.matcher(what).matches()) {
            throw new Mistake("a finding is explained with its draft: factdesk explain " + what + " PATH");
        }
        if (wanted == null) {
            Check check = KnownCheck.of(catalogue, what);
            console.out().print(ExplainReport.of(check, catalogue.page(check), console.palette()));
        } else if (!explain(wanted, catalogue, rules) && !console.troubled()) {
            throw new Mistake(wanted.missing());
        }
        return console.troubled() ? Main.TROUBLE : 0;
    }

    /** Explains the findings that are wanted; gives whether there are any. */
    private boolean explain(Wanted wanted, Catalogue catalogue, OwnRules rules) {
        Settings decided = settings.read(catalogue, console::problem);
        Desk desk = Desk.open(decided.profile(), decided.words(), rules)
                .knowing(known.load(decided.knowledge(), console::problem));
        int[] shown = {0};
        new Drafts(console.in(), Format.TEXT, asOf).read(List.of(wanted.path()), new Inbox() {
            @Override
            public void article(Article article) {
                GroundsReport report = new GroundsReport(article, catalogue, console.palette());
                for (Grounds grounds : desk.explain(article)) {
                    if (wanted.is(grounds.finding(), article)) {
                        console.out().print((shown[0]++ == 0 ? "" : "\n") + report.of(grounds));
                    }
                }
            }

            @Override
            public void problem(Problem problem) {
                console.problem(problem);
            }
        });
        return shown[0] > 0;
    }
}
