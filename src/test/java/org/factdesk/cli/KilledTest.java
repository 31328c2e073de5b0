package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.factdesk.decide.Decision;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.DecisionsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it writes leaves the old files or the new ones. */
class KilledTest {
    private static final int ROUNDS = 5;
    private static final List<String> FORMATS = List.of("json", "sarif", "junit", "gitlab");

    /** Writes reports and decisions, by turns of one kind and another, until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] folder) throws IOException {
            Path place = Path.of(folder[0]);
            for (int turn = 0; ; turn++) {
                if (folder.length == 1) {
                    write(place, turn % 2);
                } else {
                    DecisionsFile.write(place.resolve("out/decisions"), decisions(turn % 2));
                }
                System.out.println(turn);
            }
        }
    }

    private static void write(Path folder, int kind) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("check", folder + "/" + kind + ".jsonl", "--only", "impossible-date"));
        FORMATS.forEach(format -> command.add("--output=" + format + "=" + folder + "/out/" + format));
        Main.run(
                command.toArray(String[]::new),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream());
        DecisionsFile.write(folder.resolve("out/decisions"), decisions(kind));
    }

    private static Decisions decisions(int kind) {
        return Decisions.of(IntStream.range(0, 300)
                .mapToObj(i -> new Decision(
                        kind + "-" + i,
                        Decision.Status.DISMISSED,
                        "impossible-date",
                        "a.txt",
                        "31 April",
                        "of kind " + kind,
                        "ed",
                        LocalDate.EPOCH,
                        null))
                .toList());
    }

    @Test
    void aKilledProgramLeavesWholeFiles(@TempDir Path folder) throws Exception {
        for (int kind = 0; kind < 2; kind++) {
            String article = "{\"text\":\"The pier " + kind + " opens on 31 April 2025, the office said.\"}\n";
            Files.writeString(folder.resolve(kind + ".jsonl"), article.repeat(200));
        }
        List<Set<String>> whole = List.of(contents(folder, 0), contents(folder, 1));
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            killOnce(random.nextInt(1500), folder.toString());

            Set<String> found = contents(folder);
            assertThat(found)
                    .as("round " + round)
                    .allMatch(
                            text -> whole.get(0).contains(text) || whole.get(1).contains(text));
        }
    }

    @Test
    void aKilledWriterOfDecisionsLeavesThemWhole(@TempDir Path folder) throws Exception {
        Path place = folder.resolve("out/decisions");
        Set<String> whole = new HashSet<>();
        for (int kind = 0; kind < 2; kind++) {
            DecisionsFile.write(place, decisions(kind));
            whole.add(Files.readString(place));
        }
        Random random = new Random(7);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            killOnce(random.nextInt(100), folder.toString(), "decisions");

            assertThat(Files.readString(place)).as("round " + round).isIn(whole);
        }
    }

    private static Set<String> contents(Path folder, int kind) throws IOException {
        write(folder, kind);
        return contents(folder);
    }

    private static Set<String> contents(Path folder) throws IOException {
        Set<String> contents = new HashSet<>();
        for (String name : FORMATS) {
            contents.add(Files.readString(folder.resolve("out").resolve(name)));
        }
        contents.add(Files.readString(folder.resolve("out/decisions")));
        return contents;
    }

    private static void killOnce(int millis, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(out.readLine()).as("it has begun to write").isEqualTo("0");
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
