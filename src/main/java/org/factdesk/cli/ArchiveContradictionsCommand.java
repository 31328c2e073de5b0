package org.factdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.factdesk.archive.Contradiction;
import org.factdesk.archive.Store;
import org.factdesk.archive.ThreadContradictions;
import org.factdesk.report.ContradictionForm;
import org.factdesk.report.ContradictionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Prints where the articles of a store contradict each other. */
@Command(
        name = "contradictions",
        description = {
            "Print where two articles of a store tell the same thing differently, each with both sentences.",
            "It does not say which is right."
        },
        mixinStandardHelpOptions = true)
final class ArchiveContradictionsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the store.")
    private Path store = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "text (default), json or csv.")
    private ContradictionForm format = ContradictionForm.TEXT;

    /** Reads a format. */
    static final class FormatConverter implements ITypeConverter<ContradictionForm> {
        @Override
        public ContradictionForm convert(String value) {
            return Choice.of(ContradictionForm.class, value);
        }
    }

    ArchiveContradictionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store archive = Store.existing(store)) {
            ContradictionReport report = format.to(console.out());
            ThreadContradictions.of(archive, found -> add(report, found));
            report.end();
        } catch (UncheckedIOException failed) {
            throw StoreTrouble.of(Objects.requireNonNull(failed.getCause()), store);
        } catch (IOException failed) {
            throw StoreTrouble.of(failed, store);
        }
        return 0;
    }

    private static void add(ContradictionReport report, Contradiction found) {
        try {
            report.add(found);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
