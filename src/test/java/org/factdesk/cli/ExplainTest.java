package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why there is a finding. */
class ExplainTest {
    private static final String SEED = "fixtures/articles/seed.txt";

    @Test
    void thePageOfACheckIsShown() {
        Run run = Run.of("explain", "year-missing");
        assertThat(run.out()).startsWith("year-missing: ").contains("What it flags", "When it stays silent");
        assertThat(run.code()).isZero();
    }

    @Test
    void aPlaceTellsWhatWasReadWhatIsAskedAndWhatWouldSilenceIt() {
        Run run = Run.of("explain", SEED + ":16:98");
        assertThat(run.out())
                .contains("[unsourced-future-event]", SEED + ":16:98: info: February 6 of which year? [year-missing]\n")
                .containsSubsequence(
                        "What was read\n  date mention “February 6”, line 16, column 98\n",
                        "    form: date\n",
                        "What the rule asks for: a day and month of no year",
                        "  not AsOf()\n",
                        "What to do\n",
                        "When it stays silent\n",
                        "To keep it out\n  fingerprint ",
                        "checks: {year-missing: off}");
        assertThat(run.code()).isZero();
    }

    @Test
    void allFindingsOfALineAreExplained() {
        assertThat(Run.of("explain", SEED + ":16").out()).contains("[unsourced-future-event]", "[year-missing]");
    }

    @Test
    void aFindingIsKnownByItsFingerprintOrItsCheck() {
        String json = Run.of("check", "--format=json", "--only=year-missing", "--fail-on=never", SEED)
                .out();
        String fingerprint = json.replaceAll("(?s).*\"fingerprint\" ?: ?\"([0-9a-f]+)\".*", "$1");
        String explained = Run.of("explain", fingerprint, SEED).out();
        assertThat(explained)
                .contains("[year-missing]", "fingerprint " + fingerprint)
                .doesNotContain("[unsourced");
        assertThat(Run.of("explain", fingerprint.substring(0, 6), SEED).out()).isEqualTo(explained);
        assertThat(Run.of("explain", "year-missing", SEED).out()).isEqualTo(explained);
    }

    @Test
    void bothSidesOfAContradictionAreShown(@TempDir Path folder) throws IOException {
        Path draft = folder.resolve("draft.txt");
        Files.writeString(draft, "Traffic at the port rose 50 percent to 150,000 tons from 120,000 tons last year.\n");
        assertThat(Run.of("explain", "change-arithmetic", draft.toString()).out())
                .contains("What was read\n  change “", "    from: “120,000 tons” = 120000 ", "    direction: up\n");
    }

    @Test
    void aRuleOfTheDeskIsExplainedInItsOwnWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                rules:
                  - id: no-slamming
                    summary: a blow
                    words: [slammed]
                    message: who?
                    silent: In quotations.
                    examples: {bad: [a], good: [b]}

                  - id: rest
                """);
        Path draft = folder.resolve("draft.txt");
        Files.writeString(draft, "The mayor slammed it.\n");
        assertThat(Run.of("explain", "--rules=" + folder, draft + ":1:12").out())
                .contains("  word use “slammed”, line 1, column 11\n", "  id: no-slamming\n  summary: a blow\n")
                .contains("In quotations.");
    }

    @Test
    void nothingThereIsSaid() {
        assertThat(Run.of("explain", SEED + ":1:1").err()).contains("there is no finding at " + SEED + ":1:1");
        assertThat(Run.of("explain", "ffff", SEED).err()).contains("no finding in " + SEED + " is called 'ffff'");
        assertThat(Run.of("explain", "973931df4abeaeda").err()).contains("factdesk explain 973931df4abeaeda PATH");
        assertThat(Run.of("explain", "year-mising").err()).contains("did you mean year-missing?");
        assertThat(Run.of("explain", "none.txt:3").code()).isEqualTo(2);
    }
}
