package org.factdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.report.Report;
import org.factdesk.report.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which formats findings are written, and where. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description =
                    "How findings are printed: text (default), json, sarif, github-sarif (for upload to code scanning), github (workflow"
                            + " commands), github-summary, gitlab, rdjson, rdjsonl, junit, checkstyle, annotations (W3C) or html.")
    private Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FORMAT=FILE",
            converter = TargetConverter.class,
            description =
                    "Beside that, write the findings to a file: --output sarif=a.sarif; may be given more than once. The"
                            + " file is written whole or not at all; github-summary is added to what stands in it.")
    private List<Target> targets = List.of();

    @Option(
            names = "--push",
            paramLabel = "URL",
            description =
                    "Beside that, send the findings to the review desk at URL, with the token that FACTDESK_TOKEN in the environment holds. What goes wrong with it is told and changes no exit code.")
    private @Nullable String push;

    @Option(names = "--push-text", description = "Send the text of the drafts as well.")
    private boolean pushText;

    @Option(names = "--push-required", description = "Exit with 2 where the findings cannot be sent.")
    private boolean pushRequired;

    @Option(
            names = "--push-commit",
            paramLabel = "ID",
            description =
                    "The state of the repository that was checked; by default what the build server has in GITHUB_SHA, CI_COMMIT_SHA or GIT_COMMIT.")
    private @Nullable String pushCommit;

    /** A format and the file it goes to. */
    record Target(Format format, String file) {}

    /** Reads a format and a file. */
    static final class TargetConverter implements ITypeConverter<Target> {
        @Override
        public Target convert(String value) {
            int equal = value.indexOf('=');
            if (equal < 0 || equal == value.length() - 1) {
                throw new TypeConversionException("'" + value + "' is not FORMAT=FILE, as in sarif=findings.sarif");
            }
            String file = value.substring(equal + 1);
            if (file.equals("-")) {
                throw new TypeConversionException("'" + value + "' is no file; --format prints to standard output");
            }
            return new Target(Choice.of(Format.class, value.substring(0, equal)), file);
        }
    }

    /** What is printed. */
    Format format() {
        return format;
    }

    /** Whether findings go elsewhere as well. */
    boolean files() {
        return !targets.isEmpty() || push != null;
    }

    /** The reports of a run: what is printed, and the files. */
    Outputs open(Run run, Console console) {
        apart();
        Report pushed = push(console);
        List<FiledReport> files = new ArrayList<>();
        for (Target target : targets) {
            try {
                files.add(FiledReport.open(target.file(), target.format(), run, console));
            } catch (IOException failed) {
                console.error(FiledReport.failure(target.file(), failed));
            }
        }
        return new Outputs(format.report(console.out(), console.palette(), run), files, pushed, console);
    }

    /** What sends the findings to a desk; null where none is asked for. */
    private @Nullable Report push(Console console) {
        if (push != null) {
            return Push.open(push, pushCommit, pushText, pushRequired, System.getenv(), console);
        }
        if (pushText || pushRequired || pushCommit != null) {
            throw new Mistake("--push-text, --push-required and --push-commit need --push URL");
        }
        return null;
    }

    /** Makes sure that no two reports go to one file. */
    private void apart() {
        Set<Path> places = new HashSet<>();
        for (Target target : targets) {
            if (!places.add(place(target.file()))) {
                throw new Mistake("two reports cannot go to one file: " + target.file());
            }
        }
    }

    private static Path place(String file) {
        try {
            Path path = Path.of(file);
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (InvalidPathException | IOException odd) {
            throw new Mistake("this is no file that can be written: " + file);
        }
    }
}
