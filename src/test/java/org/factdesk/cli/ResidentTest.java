package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that the resident process does is as any other: the same bytes, the same exit code, of the files as they are now, in the caller's folder. */
@DisabledOnOs(OS.WINDOWS)
class ResidentTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath();
    private static final String DRAFT = "The call took place on 31 April 2025, the ministry said.\n";

    /** Stands at the place of the launcher, with the classes of this build in place of the jar. */
    private static final String LAUNCHER = """
            #!/bin/sh
            run="JAVA -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp CLASSES"
            if [ "$FACTDESK_RESIDENT" = start ]; then
                echo "$FACTDESK_RESIDENT_SOCKET" >>STARTED
                if [ "$1" = resident ]; then
                    (exec $run -Dfactdesk.resident.socket="$FACTDESK_RESIDENT_SOCKET" org.factdesk.cli.Main "$@") </dev/null >/dev/null 2>&1 &
                    exit 0
                fi
            fi
            echo "$FACTDESK_RESIDENT" >>COLD
            exec $run org.factdesk.cli.Main "$@"
            """;

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Path launcher = Path.of("");

    @BeforeAll
    static void launch() throws Exception {
        launcher = home.resolve("launcher");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                launcher,
                LAUNCHER.replace("JAVA", java)
                        .replace("CLASSES", absolute(System.getProperty("java.class.path")))
                        .replace("STARTED", home.resolve("started").toString())
                        .replace("COLD", home.resolve("cold").toString()));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        start(REPOSITORY);
    }

    private static String absolute(String path) {
        return Stream.of(path.split(":", -1))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(":"));
    }

    private static void start(Path where) throws Exception {
        asked(where, "", "resident", "start");
        for (int i = 0; i < 600 && asked(where, "", "resident", "status").code() != 0; i++) {
            Thread.sleep(100);
        }
        assertThat(asked(where, "", "resident", "status").out()).contains("serves " + where.toRealPath());
    }

    @AfterAll
    static void stop() throws Exception {
        asked(REPOSITORY, "", "resident", "stop");
    }

    private static Process begin(Path where, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "perl",
                REPOSITORY.resolve("src/main/launch/resident.pl").toString(),
                launcher.toString(),
                "this build",
                where.toRealPath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(where.toFile());
        surround(process);
        return process.start();
    }

    private static void surround(ProcessBuilder process) {
        process.environment().put("XDG_RUNTIME_DIR", home.toString());
        process.environment().put("XDG_CACHE_HOME", home.toString());
    }

    private static Run asked(Path where, String input, String... arguments) throws Exception {
        Process process = begin(where, arguments);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        } catch (IOException unread) {
            // It has ended without reading it.
        }
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
        String out = all(process.getInputStream());
        return new Run(process.waitFor(), out, err.get());
    }

    private static String all(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static long coldRuns() throws IOException {
        Path told = home.resolve("cold");
        return Files.exists(told) ? Files.readAllLines(told).size() : 0;
    }

    /** Asks where a resident process is, and makes sure that it was asked. */
    private static Run warm(Path where, String input, String... arguments) throws Exception {
        long before = coldRuns();
        Run run = asked(where, input, arguments);
        assertThat(coldRuns()).as("runs without the resident process").isEqualTo(before);
        return run;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check fixtures/articles",
                "check --format json fixtures/articles",
                "check --format sarif fixtures/articles",
                "check --fail-on info fixtures/articles/seed.txt",
                "check fixtures/articles/no-such-draft.txt fixtures/articles/seed.md",
                "check --as-of 2025-02-30 fixtures/articles/seed.txt",
                "check --no-such-option",
                "check --help",
                "extract fixtures/articles",
                "extract --ledger csv fixtures/articles/seed.txt",
                "explain orphan-quote",
                "explain fixtures/articles/seed.txt:6",
                "explain no-such-check",
            })
    void everyRunGivesTheSameBytes(String line) throws Exception {
        String[] arguments = line.split(" ", -1);
        assertThat(warm(REPOSITORY, "", arguments)).isEqualTo(Run.of(arguments));
    }

    @Test
    void standardInputIsTheCallers() throws Exception {
        String long1 = (DRAFT + "\n").repeat(5000);
        String[] arguments = {"check", "--format", "json", "-"};
        assertThat(warm(REPOSITORY, long1, arguments)).isEqualTo(Run.withInput(long1, arguments));
    }

    @Test
    void inputThatNoRunReadsStaysWithTheCaller() throws Exception {
        ProcessBuilder shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        "printf 'one\\ntwo\\n' | { perl src/main/launch/resident.pl " + launcher + " 'this build' '"
                                + REPOSITORY + "' explain orphan-quote >/dev/null; cat; }")
                .redirectErrorStream(true);
        surround(shell);
        long before = coldRuns();
        assertThat(all(shell.start().getInputStream())).isEqualTo("one\ntwo\n");
        assertThat(coldRuns()).isEqualTo(before);
    }

    @Test
    void callersAreServedAtTheSameTime() throws Exception {
        String[] arguments = {"check", "--format", "json", "fixtures/articles"};
        Run alone = Run.of(arguments);
        List<CompletableFuture<Run>> runs = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return warm(REPOSITORY, "", arguments);
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                }))
                .limit(4)
                .toList();
        for (CompletableFuture<Run> run : runs) {
            assertThat(run.get()).isEqualTo(alone);
        }
    }

    @Test
    void aCallerThatIsKilledDisturbsNobody() throws Exception {
        Process waiting = begin(REPOSITORY, "check", "-");
        waiting.getOutputStream().write(DRAFT.getBytes(UTF_8));
        waiting.getOutputStream().flush();
        Process reading = begin(REPOSITORY, "check", "--format", "json", "fixtures");
        assertThat(reading.getInputStream().read()).isEqualTo('{');
        waiting.destroyForcibly().waitFor();
        reading.destroyForcibly().waitFor();
        String[] arguments = {"check", "fixtures/articles/seed.txt"};
        assertThat(warm(REPOSITORY, "", arguments)).isEqualTo(Run.of(arguments));
    }

    @Test
    void filesAreThoseOfTheCallersFolderAsTheyAreNow() throws Exception {
        Files.writeString(folder.resolve("draft.txt"), DRAFT + "\nThe minister slammed the plan, she said.\n");
        start(folder);
        try {
            assertThat(warm(folder, "", "check", "draft.txt"))
                    .matches(run -> run.code() == 1)
                    .extracting(Run::out)
                    .asString()
                    .startsWith("draft.txt:1:")
                    .contains("[impossible-date]")
                    .doesNotContain("[no-slamming]");
            Files.createDirectory(folder.resolve("rules"));
            Files.writeString(folder.resolve("rules/slam.yaml"), """
                    id: no-slamming
                    summary: criticism is not a blow
                    words: [slammed]
                    message: "'{words}' is the verb of a brawl: who said what?"
                    examples:
                      bad: [The minister slammed the plan on Monday.]
                      good: [Her third grand slam came in Melbourne.]
                    """);
            Files.writeString(folder.resolve("factdesk.yaml"), "checks:\n  impossible-date: off\n");
            assertThat(warm(folder, "", "check", "draft.txt").out())
                    .doesNotContain("[impossible-date]")
                    .contains("[no-slamming]");
            Files.writeString(folder.resolve("factdesk.yaml"), "checks:\n  impossible-date: maybe\n");
            assertThat(warm(folder, "", "check", "draft.txt"))
                    .matches(run -> run.code() == 2)
                    .extracting(Run::err)
                    .asString()
                    .startsWith("factdesk.yaml:2:");
            knowledgeIsReadAnew();
        } finally {
            asked(folder, "", "resident", "stop");
        }
        assertThat(asked(folder, "", "resident", "status").code()).isOne();
    }

    private void knowledgeIsReadAnew() throws Exception {
        Files.writeString(folder.resolve("factdesk.yaml"), "knowledge: [people.csv]\n");
        Files.writeString(
                folder.resolve("b.txt"),
                "Foreign Minister Dario Penn told reporters on 11 March 2025 that the strait was open.\n");
        Files.writeString(
                folder.resolve("people.csv"),
                "person,office,country,since,until\nDario Penn,foreign minister,Lethia,2019-05,\n");
        assertThat(warm(folder, "", "check", "--as-of=2025-03-12", "b.txt").out())
                .doesNotContain("[former-as-current]");
        Files.writeString(
                folder.resolve("people.csv"),
                "person,office,country,since,until\nDario Penn,foreign minister,Lethia,2019-05,2023-11-30\n");
        assertThat(warm(folder, "", "check", "--as-of=2025-03-12", "b.txt").out())
                .contains("[former-as-current]");
    }

    @Test
    void whereThereIsNoneTheRunIsDoneWithoutAndOneIsStarted() throws Exception {
        Files.writeString(folder.resolve("draft.txt"), DRAFT);
        long before = coldRuns();
        Run run = asked(folder, "", "check", "draft.txt");
        assertThat(run.code()).isOne();
        assertThat(run.out()).startsWith("draft.txt:1:").contains("[impossible-date]");
        assertThat(coldRuns()).isEqualTo(before + 1);
        assertThat(Files.readAllLines(home.resolve("cold"))).last().isEqualTo("start");
    }

    @Test
    void codeFromOutsideIsNotTakenIn() throws Exception {
        long before = coldRuns();
        asked(REPOSITORY, "", "check", "--allow-drl", "fixtures/articles/seed.txt");
        assertThat(coldRuns()).isEqualTo(before + 1);
        assertThat(Files.readAllLines(home.resolve("cold"))).last().isEqualTo("off");
    }

    @Test
    void aFolderThatOthersCanEnterIsNotUsed() throws Exception {
        Path sockets = home.resolve("factdesk");
        Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            long before = coldRuns();
            asked(REPOSITORY, "", "explain", "orphan-quote");
            assertThat(coldRuns()).isEqualTo(before + 1);
        } finally {
            Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void itTellsWhomItServes() throws Exception {
        Process again = begin(REPOSITORY, "resident", "start");
        assertThat(all(again.getInputStream())).startsWith("there is one: process ");
        assertThat(again.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
