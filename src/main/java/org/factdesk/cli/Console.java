package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.factdesk.text.Problem;

/** Where a command reads and prints: always UTF-8, whatever the machine's charset. */
final class Console {
    private static final int BUFFER = 1 << 16;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private boolean troubled;

    Console(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = new PrintStream(new BufferedOutputStream(out, BUFFER), false, UTF_8);
        this.err = new PrintStream(err, true, UTF_8);
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
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
    }

    /** 2 once there was a problem, else 0. */
    int exitCode() {
        return troubled ? 2 : 0;
    }
}
