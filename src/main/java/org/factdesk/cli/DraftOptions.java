package org.factdesk.cli;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which drafts a command reads, and how. */
final class DraftOptions {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files (.txt .md .html .docx .json .jsonl), folders, globs in quotes, or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "The day the drafts speak from (2026-02-04), whatever they say of themselves. The clock is never asked.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--stdin-format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "What standard input holds: text (default), markdown, html, docx, ninjs or jsonl.")
    private Format stdinFormat = Format.TEXT;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadsConverter.class,
            description =
                    "Articles to work on at a time (default: one a processor). The output is the same for any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    List<String> paths() {
        return paths;
    }

    int threads() {
        return threads;
    }

    Drafts drafts(InputStream in) {
        return new Drafts(in, stdinFormat, asOf);
    }

    /** Reads a day. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException wrong) {
                throw new TypeConversionException("'" + value + "' is not a day; write it like 2026-02-04");
            }
        }
    }

    /** Reads a format of drafts. */
    static final class FormatConverter implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Choice.of(Format.class, value);
        }
    }

    /** Reads a number of threads. */
    static final class ThreadsConverter implements ITypeConverter<Integer> {
        private static final int MOST = 256;

        @Override
        public Integer convert(String value) {
            try {
                int threads = Integer.parseInt(value.toLowerCase(Locale.ROOT));
                if (threads >= 1 && threads <= MOST) {
                    return threads;
                }
            } catch (NumberFormatException wrong) {
                // Told below.
            }
            throw new TypeConversionException("'" + value + "' is not a number from 1 to " + MOST);
        }
    }
}
