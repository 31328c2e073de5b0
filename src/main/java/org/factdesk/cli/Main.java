package org.factdesk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "factdesk",
        description = "A fact linter for article drafts: deterministic, explainable, private.",
        mixinStandardHelpOptions = true,
        version = "factdesk 0.1.0")
public final class Main {

    private Main() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(
                args, System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err)));
    }

    /** Runs the command of {@code args} and gives its exit code. */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        Console console = new Console(in, out, err);
        int code = new CommandLine(new Main())
                .addSubcommand(new ExtractCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }
}
