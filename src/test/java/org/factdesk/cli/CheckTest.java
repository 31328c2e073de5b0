package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String CLEAN = "The pier opened on 12 March 2025, the harbour office said in a statement.\n";
    private static final String WRONG =
            "The summit opens on 31 April 2025 in Port Amsel, the organisers said in a statement.\n";

    private static String file(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void aCleanDraftGivesNothingAndExitCodeZero(@TempDir Path folder) throws IOException {
        Run run = Run.of("check", file(folder, "a.txt", CLEAN));

        assertThat(run).isEqualTo(new Run(0, "no findings in 1 article\n", ""));
    }

    @Test
    void anErrorIsShownWithItsWordsAndGivesExitCodeOne(@TempDir Path folder) throws IOException {
        Run run = Run.of("check", file(folder, "a.txt", WRONG));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("a.txt:1:21: error: ", "[impossible-date]")
                .contains("                    ^^^^^^^^^^^^^\n")
                .endsWith("1 error in 1 article\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"error,1", "warning,1", "info,1", "never,0"})
    void failOnDecidesTheExitCode(String failOn, int code, @TempDir Path folder) throws IOException {
        assertThat(Run.of("check", "--fail-on", failOn, file(folder, "a.txt", WRONG))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void aDraftIsHeldAgainstTheArticleItWasWrittenFrom(@TempDir Path folder) throws IOException {
        String source = file(folder, "wire.txt", CLEAN);
        String draft = file(folder, "a.txt", CLEAN.replace("harbour office", "Danish harbour office"));

        assertThat(Run.of("check", "--against", source, draft).out())
                .contains(
                        "[differs-from-source]",
                        "the draft has \"Danish\", the source does not name it",
                        "wire.txt, line 1");
        assertThat(Run.of("check", draft).out()).isEqualTo("no findings in 1 article\n");
    }

    @Test
    void aSourceThatIsMissingIsAProblem(@TempDir Path folder) throws IOException {
        Run run = Run.of("check", "--against", folder + "/none.txt", file(folder, "a.txt", CLEAN));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo(folder + "/none.txt: there is no such file or folder\n");
    }

    @Test
    void somethingUnreadableGivesExitCodeTwoAndTheRestIsChecked(@TempDir Path folder) throws IOException {
        Run run = Run.of("check", file(folder, "a.txt", WRONG), folder + "/missing.txt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("[impossible-date]").endsWith("1 error in 1 article, 1 problem\n");
        assertThat(run.err()).isEqualTo(folder + "/missing.txt: there is no such file or folder\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "\u201c", "\"a ", "said 4 "})
    void textWithoutAnEndIsCheckedToTheEnd(String piece, @TempDir Path folder) throws IOException {
        Run run = Run.of("check", file(folder, "a.txt", piece.repeat(50_000)), file(folder, "b.txt", WRONG));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("b.txt:1:21: error: ").doesNotContain("problem");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void standardInputCanHoldAnyFormat() {
        Run run = Run.withInput(
                "{\"id\":\"x\",\"text\":\"" + WRONG.strip() + "\"}",
                "check",
                "--stdin-format",
                "jsonl",
                "--format",
                "json",
                "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("{\"path\":\"-\",\"id\":\"x\",\"check\":\"impossible-date\",\"severity\":\"error\","
                        + "\"start\":20,\"end\":33,\"line\":1,\"column\":39,");
    }

    @Test
    void aPipeIsReadToItsEnd() throws IOException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "-")
                .redirectErrorStream(true)
                .start();
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write(WRONG.getBytes(UTF_8));
        }

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .startsWith("-:1:21: error: ")
                .endsWith("1 error in 1 article\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --format xml a.txt | 'xml' is not one of text, json, sarif",
                "check --fail-on fatal a.txt | 'fatal' is not one of error, warning, info, never",
                "check --as-of 2025-02-30 a.txt | '2025-02-30' is not a day; write it like 2026-02-04",
                "check --threads 0 a.txt | '0' is not a number from 1 to 256",
                "check --only imposible-date a.txt | there is no check 'imposible-date'; did you mean impossible-date?",
                "check --stdin-format pdf - | 'pdf' is not one of text, markdown, html, docx, ninjs, jsonl",
                "check | Missing required parameter: 'PATH'",
                "explain no-such-thing-at-all | there is no check 'no-such-thing-at-all'; see: factdesk checks",
                "chek a.txt | Unmatched argument",
            })
    void aMistakeInTheArgumentsIsNamedAndGivesExitCodeTwo(String arguments, String message) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("factdesk: ").contains(message);
    }

    @Test
    void theBytesAreTheSameForAnyOrderOfFilesAndAnyNumberOfThreads(@TempDir Path folder) throws IOException {
        List<String> names = List.of("b.txt", "a.md", "c.html", "d.jsonl");
        for (String name : names) {
            file(
                    folder,
                    name,
                    name.endsWith("jsonl") ? "{\"id\":\"x\",\"text\":\"" + WRONG.strip() + "\"}\n".repeat(5) : WRONG);
        }
        for (String format : List.of("text", "json", "sarif")) {
            Run one = Run.of(
                    "check",
                    "--format",
                    format,
                    "--threads",
                    "1",
                    folder + "/a.md",
                    folder + "/b.txt",
                    folder + "/c.html",
                    folder + "/d.jsonl");
            Run four = Run.of(
                    "check",
                    "--format",
                    format,
                    "--threads",
                    "4",
                    folder + "/d.jsonl",
                    folder + "/c.html",
                    folder.toString(),
                    folder + "/b.txt");
            assertThat(four).isEqualTo(one);
            assertThat(one.out()).contains("impossible-date");
        }
    }

    @Test
    void checksAndExplainTellOfEveryCheck() {
        Run checks = Run.of("checks");

        assertThat(checks.code()).isZero();
        assertThat(checks.out())
                .containsPattern("(?m)^impossible-date +calendar +error +a day that its month does not have$");
        for (String line : checks.out().lines().toList()) {
            Run explain = Run.of("explain", line.substring(0, line.indexOf(' ')));
            assertThat(explain.code()).isZero();
            assertThat(explain.out())
                    .contains("What it flags", "When it stays silent")
                    .doesNotContain("{==", "{>>", "## ");
        }
    }
}
