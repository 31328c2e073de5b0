package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.factdesk.desk.Review;
import org.factdesk.file.WholeFile;
import org.factdesk.report.Palette;
import org.factdesk.report.Report;
import org.factdesk.report.Run;
import org.factdesk.text.Problem;

/** A report that goes to a file of its own, whole or not at all. Where that fails, it is told once, and nobody else is troubled. */
final class FiledReport implements Report, AutoCloseable {
    private final String name;
    private final WholeFile file;
    private final Writer out;
    private final Report report;
    private final Console console;
    private boolean failed;

    private FiledReport(String name, WholeFile file, Writer out, Report report, Console console) {
        this.name = name;
        this.file = file;
        this.out = out;
        this.report = report;
        this.console = console;
    }

    /**
     * Begins a report in the file with {@code name}.
     *
     * @throws IOException when nothing can be written there
     */
    static FiledReport open(String name, Format format, Run run, Console console) throws IOException {
        Path path = Path.of(name);
        byte[] before = format.adds() && Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
        WholeFile file = new WholeFile(path);
        file.out().write(before);
        Writer out = new BufferedWriter(new OutputStreamWriter(file.out(), UTF_8));
        return new FiledReport(name, file, out, format.report(out, Palette.PLAIN, run), console);
    }

    /** What to tell of a file that could not be written. */
    static String failure(String name, IOException failed) {
        String why = failed instanceof FileSystemException known ? reason(known) : failed.getMessage();
        return name + ": the report cannot be written: " + why;
    }

    private static String reason(FileSystemException failed) {
        if (failed instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failed instanceof FileAlreadyExistsException) {
            return failed.getFile() + " is no folder";
        }
        if (failed instanceof NoSuchFileException) {
            return "the folder " + failed.getFile() + " cannot be made";
        }
        String reason = failed.getReason();
        return reason == null ? failed.getClass().getSimpleName() : reason;
    }

    @Override
    public void review(Review review) {
        attempt(() -> report.review(review));
    }

    @Override
    public void problem(Problem problem) {
        attempt(() -> report.problem(problem));
    }

    @Override
    public void notice(Problem notice) {
        attempt(() -> report.notice(notice));
    }

    @Override
    public void end() {
        attempt(() -> {
            report.end();
            finish();
            report.leftOut().forEach(remark -> console.remark(name + ": " + remark));
        });
    }

    private void finish() {
        try {
            out.flush();
            file.finish();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void attempt(Runnable writing) {
        if (failed) {
            return;
        }
        try {
            writing.run();
        } catch (UncheckedIOException full) {
            failed = true;
            console.error(failure(name, Objects.requireNonNull(full.getCause())));
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException gone) {
            console.error(failure(name, gone));
        }
    }
}
