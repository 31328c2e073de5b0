package org.factdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.factdesk.archive.Intake;
import org.factdesk.archive.ThreadEngine;
import org.factdesk.check.Profile;
import org.factdesk.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles into a store. */
@Command(
        name = "index",
        description = {
            "Read articles into a store: JSON Lines and Parquet with the fields id, date, title, text and correction-of,"
                    + " folders, and all else that drafts are read from.",
            "Only new and changed articles are read; a run that was stopped goes on where it was."
        },
        mixinStandardHelpOptions = true)
final class ArchiveIndexCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders, or - for JSON Lines on standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the store; it is made.")
    private Path store = Path.of("");

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = DraftOptions.ThreadsConverter.class,
            description =
                    "Articles to work on at a time (default: one a processor). What is found is the same for any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    ArchiveIndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Intake intake = new Intake(paths, console.in());
            Runnable step = () -> console.progress().step(intake.share());
            try (ThreadEngine engine =
                    new ThreadEngine(store, Desk.open(Profile.DEFAULT), threads, console::problem, step)) {
                intake.read(engine);
                console.remark("factdesk: " + engine.finish().words());
            }
        } catch (IOException failed) {
            throw StoreTrouble.of(failed, store);
        } catch (UncheckedIOException failed) {
            throw StoreTrouble.of(Objects.requireNonNull(failed.getCause()), store);
        }
        return console.troubled() ? Main.TROUBLE : 0;
    }
}
