package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports before validators that others have written; src/it/formats names them, and npm brings them. */
@Tag("node")
class ValidatorsTest {
    private static final Path MODULES = Path.of("src", "it", "formats", "node_modules");

    @TempDir
    static Path folder;

    /** Drafts with all that may be in a report, and one that is missing. */
    @BeforeAll
    static void reports() throws IOException {
        Files.writeString(folder.resolve("a b, ü.md"), """
                # “A day” 😀

                The summit opens on 31 April 2025 in Port Amsel,\r
                the café said. It opens on “30 June” and on 31 June 2025.

                <!-- factdesk: mute impossible-date: the day of a joke -->
                The pier opens on 31 April 2025, the office said.

                <!-- factdesk: mute impossible-date: nothing is here -->
                The pier is open, the office said.
                """);
        Files.writeString(folder.resolve("b.jsonl"), "{\"id\":\"x 1\",\"text\":\"It 😀 opens on 31 April 2025.\"}\n");
        Files.copy(Path.of("fixtures", "articles", "seed.txt"), folder.resolve("seed.txt"));
        Run.of(
                "check",
                folder.toString(),
                folder + "/missing.txt",
                "--output",
                "sarif=" + folder + "/plain.sarif",
                "--output",
                "github-sarif=" + folder + "/github.sarif",
                "--output",
                "rdjson=" + folder + "/rd.json",
                "--output",
                "rdjsonl=" + folder + "/rd.jsonl");
        Run.of(
                "check",
                folder.toString(),
                "--decisions",
                folder + "/decisions.yaml",
                "--baseline-write",
                "--output",
                "sarif=" + folder + "/baseline.sarif");
    }

    @Test
    void microsoftsValidatorHasNothingToSayOfSarif() throws Exception {
        assertThat(Files.readString(folder.resolve("plain.sarif"))).contains("\"inSource\"", "\"level\":\"note\"");
        assertThat(Files.readString(folder.resolve("baseline.sarif"))).contains("\"baselineState\":\"unchanged\"");
        for (String log : List.of("plain.sarif", "github.sarif", "baseline.sarif")) {
            // factdesk has no home page that a log could name
            assertThat(faults(log))
                    .as(log)
                    .allMatch(line -> line.contains("SARIF2005") && line.contains("'informationUri'"));
        }
    }

    @Test
    void microsoftsValidatorSeesAFault() throws Exception {
        String log = Files.readString(folder.resolve("plain.sarif"));
        Files.writeString(folder.resolve("faulty.sarif"), log.replaceFirst("\"fullDescription\":", "\"detail\":"));

        assertThat(faults("faulty.sarif")).anyMatch(line -> line.contains("error GH2012"));
    }

    private static List<String> faults(String log) throws IOException {
        try (Stream<Path> tools = Files.list(MODULES.resolve("@microsoft"))) {
            Path tool = tools.map(each -> each.resolve("Sarif.Multitool"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();
            // npm runs no script of the package that would do so
            assertThat(tool.toFile().setExecutable(true)).isTrue();
            String told = run(
                    tool.toAbsolutePath().toString(),
                    "validate",
                    log,
                    "--rule-kind",
                    "Sarif;Ghas",
                    "--level",
                    "Error;Warning");
            assertThat(told).contains("Done. 1 files scanned.");
            return told.lines()
                    .filter(line -> line.contains(": error ") || line.contains(": warning "))
                    .toList();
        }
    }

    @Test
    void anotherReaderOfReviewdogsFormatTakesOurs() throws Exception {
        String tool = MODULES.resolve("@umbrelladocs/rdformat-validator/bin/rdformat-validator.js")
                .toAbsolutePath()
                .toString();
        Files.writeString(
                folder.resolve("lines.json"),
                "{\"diagnostics\":[" + String.join(",", Files.readAllLines(folder.resolve("rd.jsonl"))) + "]}");

        assertThat(run("node", tool, "--strict", "--no-extra-fields", "rd.json", "lines.json"))
                .contains("Valid files: 2", "Total errors: 0", "Total warnings: 0");
    }

    private static String run(String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // .NET would look for libicu, which not every machine has
        builder.environment().put("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
