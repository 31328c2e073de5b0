package org.factdesk.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.factdesk.desk.Desk;
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

    private static final Set<String> READERS = Set.of("check", "extract");

    private Main() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        if (args.length > 1 && READERS.contains(args[0])) {
            Desk.expectArticles();
        }
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
        CommandLine commands = new CommandLine(new Main());
        Map<String, Supplier<CommandLine>> known = commands(console);
        Supplier<CommandLine> asked = args.length == 0 ? null : known.get(args[0]);
        if (asked != null) {
            commands.addSubcommand(args[0], asked.get());
        } else {
            known.forEach((name, command) -> commands.addSubcommand(name, command.get()));
        }
        commands.setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler((mistake, a) -> tell(console, mistake))
                .setExecutionExceptionHandler((failure, command, result) -> tell(console, failure));
        int code = args.length == 0 ? usage(commands) : commands.execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** All commands by name, in the order of the help. To look at all costs a quarter of a short run, so that the one asked for is made alone. */
    private static Map<String, Supplier<CommandLine>> commands(Console console) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("check", () -> new CommandLine(new CheckCommand(console)));
        commands.put("triage", () -> new CommandLine(new TriageCommand(console)));
        commands.put("extract", () -> new CommandLine(new ExtractCommand(console)));
        commands.put("explain", () -> new CommandLine(new ExplainCommand(console)));
        commands.put(
                "checks",
                () -> new CommandLine(new ChecksCommand(console))
                        .addSubcommand(new ChecksTestCommand(console))
                        .addSubcommand(new ChecksFieldsCommand(console)));
        commands.put("config", () -> new CommandLine(new ConfigCommand(console)));
        commands.put("lsp", () -> new CommandLine(new LspCommand(console)));
        commands.put("serve", () -> new CommandLine(new ServeCommand(console)));
        commands.put("backup", () -> new CommandLine(new BackupCommand(console)));
        commands.put("restore", () -> new CommandLine(new RestoreCommand(console)));
        commands.put("resident", () -> new CommandLine(new ResidentCommand()));
        commands.put(
                "kb",
                () -> new CommandLine(new KbCommand())
                        .addSubcommand(new KbImportCommand(console))
                        .addSubcommand(new KbLintCommand(console))
                        .addSubcommand(new KbAddCommand(console)));
        commands.put(
                "archive",
                () -> new CommandLine(new ArchiveCommand())
                        .addSubcommand(new ArchiveIndexCommand(console))
                        .addSubcommand(new ArchiveContradictionsCommand(console))
                        .addSubcommand(new ArchiveTimelineCommand(console)));
        return commands;
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
