package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.factdesk.report.Palette;
import org.factdesk.text.Problem;

/** Where a command reads and prints: always UTF-8, whatever the machine's charset. */
final class Console {
    private final InputStream in;
    private final OutputStream raw;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Palette palette;
    private final Progress progress;
    private boolean troubled;

    Console(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
        this.in = in;
        this.raw = out;
        this.out = writer(out);
        this.err = writer(err);
        this.palette = terminal.colour() ? Palette.COLOUR : Palette.PLAIN;
        this.progress = new Progress(terminal.progress() ? this.err : null);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, UTF_8)));
    }

    InputStream in() {
        return in;
    }

    PrintWriter out() {
        return out;
    }

    /** For what is no text; nothing else may be printed beside it. */
    OutputStream raw() {
        return raw;
    }

    PrintWriter err() {
        return err;
    }

    Palette palette() {
        return palette;
    }

    Progress progress() {
        return progress;
    }

    /** Tells the user of a problem. */
    void problem(Problem problem) {
        troubled = true;
        progress.clear();
        err.print(problem.place() + ": " + problem.message() + "\n");
        if (problem.excerpt() != null) {
            err.print("    " + problem.excerpt() + "\n");
        }
        err.flush();
    }

    /** Tells the user of something to tidy up. */
    void notice(Problem notice) {
        progress.clear();
        err.print(notice.place() + ": note: " + notice.message() + "\n");
        err.flush();
    }

    /** Tells the user that something went wrong that is no fault of a draft. */
    void error(String message) {
        troubled = true;
        remark(message);
    }

    /** Tells the user something. */
    void remark(String words) {
        progress.clear();
        err.print(words + "\n");
        err.flush();
    }

    /** Whether there was a problem. */
    boolean troubled() {
        return troubled;
    }
}
