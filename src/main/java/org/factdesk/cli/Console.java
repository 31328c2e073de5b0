package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.factdesk.text.Problem;

/** Where a command reads and prints: always UTF-8, whatever the machine's charset. */
final class Console {
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private boolean troubled;

    Console(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = writer(out);
        this.err = writer(err);
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

    PrintWriter err() {
        return err;
    }

    /** Prints a finished sheet. */
    void print(Sheet sheet) {
        out.print(sheet.text());
        if (sheet.problem() != null) {
            problem(sheet.problem());
        }
    }

    /** Tells the user of a problem; the exit code will be 2. */
    void problem(Problem problem) {
        troubled = true;
        String place = problem.line() == 0 ? problem.path() : problem.path() + ":" + problem.line();
        err.println(place + ": " + problem.message());
        if (problem.excerpt() != null) {
            err.println("    " + problem.excerpt());
        }
        err.flush();
    }

    /** 2 once there was a problem, else 0. */
    int exitCode() {
        return troubled ? 2 : 0;
    }
}
