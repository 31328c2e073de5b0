package org.factdesk.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.archive.Called;
import org.factdesk.archive.Timeline;
import org.factdesk.check.Profile;
import org.factdesk.desk.Desk;
import org.factdesk.file.WholeFile;
import org.factdesk.report.TimelineReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Prints who was called what in a store. */
@Command(
        name = "timeline",
        description = {
            "Print who was called what in the articles of a store, first and last seen, with sentences.",
            "These are days of articles, not those on which somebody came or went. The csv holds candidates for what the"
                    + " desk knows: factdesk kb import candidates takes the rows that an editor has confirmed."
        },
        mixinStandardHelpOptions = true)
final class ArchiveTimelineCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the store.")
    private Path store = Path.of("");

    @Option(
            names = "--office",
            paramLabel = "WORDS",
            description = "Who held it: \"foreign minister of Turkey\", \"Turkish foreign minister\".")
    private @Nullable String office;

    @Option(names = "--person", paramLabel = "NAME", description = "What somebody was called; a family name will do.")
    private @Nullable String person;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "text (default), csv or svg.")
    private Written format = Written.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FORMAT=FILE",
            converter = TargetConverter.class,
            description =
                    "Beside that, write it to a file: --output svg=a.svg; may be given more than once. The file is"
                            + " written whole or not at all.")
    private List<Target> targets = List.of();

    /** How it is written. */
    enum Written {
        TEXT,
        CSV,
        SVG
    }

    /** A format and the file it goes to. */
    record Target(Written format, Path file) {}

    /** Reads a format. */
    static final class FormatConverter implements ITypeConverter<Written> {
        @Override
        public Written convert(String value) {
            return Choice.of(Written.class, value);
        }
    }

    /** Reads a format and a file. */
    static final class TargetConverter implements ITypeConverter<Target> {
        @Override
        public Target convert(String value) {
            int equal = value.indexOf('=');
            if (equal < 0 || equal == value.length() - 1) {
                throw new TypeConversionException("'" + value + "' is not FORMAT=FILE, as in svg=timeline.svg");
            }
            return new Target(Choice.of(Written.class, value.substring(0, equal)), Path.of(value.substring(equal + 1)));
        }
    }

    ArchiveTimelineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (office == null && person == null) {
            throw new Mistake("say of what: --office \"foreign minister of Turkey\", --person NAME, or both");
        }
        List<Called> found = found();
        try {
            write(console.out(), format, found);
        } catch (IOException failed) {
            throw new Mistake("the timeline cannot be written: " + failed.getMessage());
        }
        for (Target target : targets) {
            write(target, found);
        }
        return console.troubled() ? Main.TROUBLE : 0;
    }

    private List<Called> found() {
        try {
            return Timeline.of(store, Desk.open(Profile.DEFAULT), office, person);
        } catch (IOException failed) {
            throw StoreTrouble.of(failed, store);
        }
    }

    private void write(Target target, List<Called> found) {
        try (WholeFile file = new WholeFile(target.file())) {
            Writer out = new BufferedWriter(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8));
            write(out, target.format(), found);
            out.flush();
            file.finish();
        } catch (IOException failed) {
            console.error(FiledReport.failure(target.file().toString(), failed));
        }
    }

    private void write(Writer out, Written form, List<Called> found) throws IOException {
        TimelineReport report = new TimelineReport(out);
        switch (form) {
            case TEXT -> report.text(found);
            case CSV -> report.csv(found);
            case SVG -> report.svg(found, title());
        }
    }

    private String title() {
        return office == null
                ? "What " + person + " was called"
                : "Who was called " + office + (person == null ? "" : ": " + person);
    }
}
