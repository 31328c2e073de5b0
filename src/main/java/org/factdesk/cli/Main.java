package org.factdesk.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "factdesk",
        description = "A fact linter for article drafts: deterministic, explainable, private.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    /** The exit code when something could not be read or checked. */
    static final int TROUBLE = 2;

    private Main() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        int code = run(
                args,
                // bare, a file stream asks a pipe for its length, which fails
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Terminal.ofProcess());
        System.exit(code);
    }

    /** Runs the command of {@code args} and gives its exit code. */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        return run(args, in, out, err, Terminal.NONE);
    }

    static int run(String[] args, InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
        Console console = new Console(in, out, err, terminal);
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new CommandLine(new ChecksCommand(console))
                        .addSubcommand(new ChecksTestCommand(console))
                        .addSubcommand(new ChecksFieldsCommand(console)))
                .addSubcommand(new ConfigCommand(console))
                .addSubcommand(new LspCommand(console))
                .addSubcommand(new ResidentCommand())
                .addSubcommand(new CommandLine(new KbCommand())
                        .addSubcommand(new KbImportCommand(console))
                        .addSubcommand(new KbLintCommand(console))
                        .addSubcommand(new KbAddCommand(console)))
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler((mistake, a) -> tell(console, mistake))
                .setExecutionExceptionHandler((failure, command, result) -> tell(console, failure));
        int code = args.length == 0 ? usage(commands) : commands.execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private static int usage(CommandLine commands) {
        commands.usage(commands.getErr());
        return TROUBLE;
    }

    private static int tell(Console console, Exception failure) throws Exception {
        console.progress().clear();
        if (failure instanceof ParameterException mistake) {
            String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
            console.err().print("factdesk: " + mistake.getMessage() + "\nSee: " + command + " --help\n");
        } else if (failure instanceof Mistake) {
            console.err().print("factdesk: " + failure.getMessage() + "\n");
        } else {
            throw failure;
        }
        return TROUBLE;
    }

    /** The release this program was built as. */
    static String release() {
        String release = Main.class.getPackage().getImplementationVersion();
        return release == null ? "0.0.0-unpacked" : release;
    }

    /** Tells picocli the version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"factdesk " + release()};
        }
    }
}
