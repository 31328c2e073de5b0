package org.factdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.check.Profile;
import org.factdesk.desk.Desk;
import org.factdesk.read.Relay;
import org.factdesk.report.ClaimRow;
import org.factdesk.report.CsvSheet;
import org.factdesk.report.ExtractReport;
import org.factdesk.report.HtmlSheet;
import org.factdesk.report.Sheet;
import org.factdesk.report.XlsxSheet;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what can be read off articles, one JSON object an article. */
@Command(
        name = "extract",
        description = "Print names, times, attributions and claims as JSON Lines, one article a line.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DraftOptions options = new DraftOptions();

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Option(
            names = "--ledger",
            paramLabel = "FORMAT",
            converter = LedgerConverter.class,
            description =
                    "Print the fact checker's sheet instead: every claim with its line, kind, status, source and locator,"
                            + " as csv, xlsx or html.")
    private @Nullable Ledger ledger;

    /** How the fact checker's sheet is written. */
    enum Ledger {
        CSV,
        XLSX,
        HTML
    }

    /** Reads a format of the sheet. */
    static final class LedgerConverter implements ITypeConverter<Ledger> {
        @Override
        public Ledger convert(String value) {
            return Choice.of(Ledger.class, value);
        }
    }

    ExtractCommand(Console console) {
        this.console = console;
    }

    /** The line of an article, or what kept it from being made. */
    private record Line(String text, @Nullable Problem problem) {}

    @Override
    public Integer call() {
        return ledger == null ? extract() : sheet(ledger);
    }

    private int sheet(Ledger format) {
        try {
            Sheet sheet = open(format);
            new Claims(options, settings, evidence, console).read(rows -> add(rows, sheet));
            sheet.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return console.troubled() ? Main.TROUBLE : 0;
    }

    private Sheet open(Ledger format) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(console.out(), ClaimRow.FORM);
            case XLSX -> new XlsxSheet(console.raw(), ClaimRow.FORM);
            case HTML -> new HtmlSheet(console.out(), ClaimRow.FORM);
        };
    }

    private static void add(List<ClaimRow> rows, Sheet sheet) {
        try {
            for (ClaimRow row : rows) {
                sheet.add(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int extract() {
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
