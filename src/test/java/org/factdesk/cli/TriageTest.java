package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation about three findings. */
class TriageTest {
    private static final String DRAFT = """
            The call took place on 31 April 2025, the ministry said.

            She was born on 30 February 1990, her office said.

            The bridge opened on 31 June 2001, the city said.
            """;

    @TempDir
    Path folder;

    private Path decisions;

    @BeforeEach
    void aDraft() throws IOException {
        Files.writeString(folder.resolve("a.txt"), DRAFT);
        decisions = folder.resolve("factdesk.decisions.yaml");
    }

    private Run triage(String... answers) {
        return Run.withInput(
                String.join("\n", answers) + "\n",
                "triage",
                "--decisions=" + decisions,
                "--only=impossible-date",
                "--by=Jo",
                "--today=2026-02-04",
                folder.resolve("a.txt").toString());
    }

    private Run check() {
        return Run.of(
                "check",
                "--decisions=" + decisions,
                "--only=impossible-date",
                folder.resolve("a.txt").toString());
    }

    @Test
    void whatIsDecidedStandsInTheFileAndIsNotAskedAgain() throws IOException {
        Run first = triage("d", "a court file has it so", "q");
        assertThat(first.out()).contains("1 of 3", "31 April 2025", "2 of 3", "1 decided, 2 open");
        assertThat(first.code()).isZero();
        assertThat(Files.readString(decisions))
                .contains(
                        "status: dismissed",
                        "path: a.txt",
                        "words: 31 April 2025",
                        "reason: a court file has it so",
                        "by: Jo",
                        "on: 2026-02-04");
        Run second = triage("a", "s", "the register of bridges");
        assertThat(second.out()).contains("1 of 2").doesNotContain("31 April").contains("2 decided, 0 open");
        Run checked = check();
        assertThat(checked.out()).contains("30 February").doesNotContain("31 April", "31 June");
        assertThat(triage().out()).contains("0 decided, 0 open").doesNotContain("of 1");
    }

    @Test
    void aDismissalNeedsAReason() {
        Run run = triage("d", "", "d", "quoted", "q");
        assertThat(run.out()).contains("nothing decided: this needs a reason", "1 decided, 2 open");
    }

    @Test
    void aDecisionCanBeTakenBack() throws IOException {
        Run run = triage("u", "d", "quoted", "a", "u", "u", "n", "b", "n", "q");
        assertThat(run.out()).contains("nothing to undo", "0 decided, 3 open");
        assertThat(Files.readString(decisions)).doesNotContain("fingerprint");
        assertThat(check().out()).contains("31 April", "30 February", "31 June");
    }

    @Test
    void everyKeyIsExplainedAndSoIsTheFinding() {
        Run run = triage("?", "x", "q");
        assertThat(run.out()).contains("d  dismiss", "What was read", "What the rule asks for");
    }

    @Test
    void theEndOfTheInputLeavesEverythingAsItIs() {
        assertThat(Run.withInput(
                                "",
                                "triage",
                                "--decisions=" + decisions,
                                folder.resolve("a.txt").toString())
                        .code())
                .isZero();
        assertThat(decisions).doesNotExist();
    }

    @Test
    void anOfficeHolderIsAddedToTheTable() throws IOException {
        Path table = folder.resolve("offices.csv");
        Run run = triage("k", table.toString(), "Ada Nord", "mayor", "", "Lindby", "2024-03", "the town's site", "q");
        assertThat(run.out()).contains("added to " + table);
        assertThat(table).content().contains("Ada Nord", "mayor", "Lindby", "2024-03", "the town's site");
        Run none = triage("k", table.toString(), "", "", "", "", "", "", "q");
        assertThat(none.out()).contains("nothing added: a holder needs a person, an office and a source");
    }
}
