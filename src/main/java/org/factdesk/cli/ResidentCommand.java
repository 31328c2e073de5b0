package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.factdesk.resident.Program;
import org.factdesk.resident.Request;
import org.factdesk.resident.Resident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stays and answers for the launcher, so that no start is waited for. */
@Command(
        name = "resident",
        description = {
            "Look after the process that answers for this folder without a start, for editors and hooks:",
            "with --resident before the command, or FACTDESK_RESIDENT=1, the launcher asks it, and starts it where there is none."
        },
        footer = {
            "",
            "The output is that of any other run. It listens on a socket that only you can reach, never on the network."
        },
        mixinStandardHelpOptions = true)
final class ResidentCommand implements Callable<Integer> {
    private static final String SOCKET = "factdesk.resident.socket";

    /** Those whose output depends on nothing but files, arguments and standard input. */
    private static final Set<String> COMMANDS = Set.of("check", "explain", "extract");

    /** Code from outside would stay in the process, and with it what it keeps. */
    private static final String CODE = "--allow-drl";

    private static final int WARMING = 8;
    private static final String SAMPLE =
            "GENEVA, 4 February 2026 (Example) - The call took place on Thursday, 31 April 2025,"
                    + " sources said.\n\n\"We met,\" Foreign Minister Ana Hale said. She will meet her Lethian counterpart on Sunday.\n";

    /** What to do with it. */
    enum Action {
        START,
        STOP,
        STATUS
    }

    /** Reads what to do. */
    static final class ActionConverter implements picocli.CommandLine.ITypeConverter<Action> {
        @Override
        public Action convert(String value) {
            return Choice.of(Action.class, value);
        }
    }

    @Parameters(paramLabel = "ACTION", converter = ActionConverter.class, description = "start, stop or status.")
    private Action action = Action.STATUS;

    @Option(
            names = "--idle",
            paramLabel = "MINUTES",
            description = "With start: how long it waits for the next run before it ends (default: 30).")
    private int idle = 30;

    @Override
    public Integer call() {
        String socket = System.getProperty(SOCKET);
        if (socket == null || action != Action.START) {
            throw new Mistake("the launcher, factdesk, starts and finds the resident process; it needs perl for that");
        }
        if (idle < 1) {
            throw new Mistake("--idle " + idle + ": one minute is the least");
        }
        try {
            Resident.serve(Path.of(socket), new Answers(), ResidentCommand::warm, Duration.ofMinutes(idle));
        } catch (IOException failed) {
            throw new Mistake("no resident process: " + failed.getMessage());
        }
        return 0;
    }

    /** Runs the commands for callers. */
    static final class Answers implements Program {
        @Override
        public boolean takes(Request request) {
            List<String> arguments = request.arguments();
            return !arguments.isEmpty()
                    && COMMANDS.contains(arguments.get(0))
                    && arguments.stream().noneMatch(argument -> argument.startsWith(CODE));
        }

        @Override
        public int run(Request request, InputStream in, OutputStream out, OutputStream err) {
            return Main.run(
                    request.arguments().toArray(String[]::new),
                    new BufferedInputStream(in),
                    out,
                    err,
                    Terminal.of(request.terminal()));
        }
    }

    /** The first runs load and compile what all need. */
    private static void warm() {
        for (int i = 0; i < WARMING; i++) {
            for (String format : List.of("text", "json", "sarif")) {
                Main.run(
                        new String[] {"check", "--no-decisions", "--format", format, "-"},
                        new ByteArrayInputStream(SAMPLE.getBytes(UTF_8)),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream());
            }
        }
    }
}
