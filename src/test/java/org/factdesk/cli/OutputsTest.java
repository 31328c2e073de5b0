package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
    private static final String WRONG =
            "The summit opens on 31 April 2025 in Port Amsel, the organisers said in a statement.\n";

    private static String draft(Path folder) throws IOException {
        return Files.writeString(folder.resolve("a.txt"), WRONG).toString();
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void severalFormatsAreWrittenInOneRunBesideWhatIsPrinted(@TempDir Path folder) throws IOException {
        String draft = draft(folder);
        Path out = folder.resolve("out");

        Run run = Run.of("check", draft, "--output", "sarif=" + out + "/a.sarif", "--output=json=" + out + "/a.json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).endsWith("1 error in 1 article\n");
        assertThat(run.err()).isEmpty();
        assertThat(names(out)).containsExactly("a.json", "a.sarif");
        assertThat(out.resolve("a.json"))
                .hasContent(Run.of("check", draft, "--format", "json").out());
        assertThat(out.resolve("a.sarif"))
                .hasContent(Run.of("check", draft, "--format", "sarif").out());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndTheOthersAreWritten(@TempDir Path folder) throws IOException {
        String draft = draft(folder);

        Run run = Run.of(
                "check", draft, "--output", "json=" + draft + "/a.json", "--output", "text=" + folder + "/a.out");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).endsWith("1 error in 1 article\n");
        assertThat(run.err()).isEqualTo(draft + "/a.json: the report cannot be written: " + draft + " is no folder\n");
        assertThat(folder.resolve("a.out")).hasContent(run.out());
    }

    @Test
    void aFullDiskIsToldOnceAndTheOthersAreWritten(@TempDir Path folder) throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has /dev/full");

        Run run = Run.of("check", draft(folder), "--output", "sarif=" + full, "--output", "text=" + folder + "/a.out");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("/dev/full: the report cannot be written: No space left on device\n");
        assertThat(folder.resolve("a.out")).hasContent(run.out());
    }

    @Test
    void twoReportsCannotGoToOneFile(@TempDir Path folder) throws IOException {
        Run run = Run.of(
                "check", draft(folder), "--output", "json=" + folder + "/b", "--output", "sarif=" + folder + "/./b");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("factdesk: two reports cannot go to one file: " + folder + "/./b\n");
        assertThat(names(folder)).containsExactly("a.txt");
    }

    @Test
    void whatIsNoFormatOrNoFileIsTold(@TempDir Path folder) throws IOException {
        String draft = draft(folder);

        assertThat(Run.of("check", draft, "--output", "pdf=a.pdf").err())
                .contains("'pdf' is not one of text, json, sarif");
        assertThat(Run.of("check", draft, "--output", "sarif").err())
                .contains("'sarif' is not FORMAT=FILE, as in sarif=findings.sarif");
        assertThat(Run.of("check", draft, "--output", "sarif=-").err())
                .contains("'sarif=-' is no file; --format prints to standard output");
        assertThat(Run.of("check", "--coverage", draft, "--output", "json=" + folder + "/b")
                        .err())
                .isEqualTo("factdesk: --coverage is printed, as text or json\n");
    }

    @Test
    void theSummaryOfAStepIsAddedToWhatStandsThere(@TempDir Path folder) throws IOException {
        String draft = draft(folder);
        Path summary = Files.writeString(folder.resolve("summary.md"), "of another command\n");

        Run.of("check", draft, "--output", "github-summary=" + summary);

        assertThat(Files.readString(summary))
                .startsWith("of another command\n## factdesk\n\n**1 error** in 1 article\n");
    }

    @Test
    void whatIsLeftOutIsToldOnStandardError(@TempDir Path folder) throws IOException {
        String drafts = Files.writeString(
                        folder.resolve("a.jsonl"), ("{\"text\":\"" + WRONG.strip() + "\"}\n").repeat(5003))
                .toString();

        Run run = Run.of(
                "check",
                drafts,
                "--only",
                "impossible-date",
                "--format",
                "github-sarif",
                "--output",
                "sarif=" + folder + "/a.sarif");

        String words =
                "3 of 5,003 findings are left out of this log, those of the lowest severity: code hosts show no more\n";
        assertThat(run.err()).isEqualTo(words + folder + "/a.sarif: " + words);
        assertThat(run.out()).contains(words.strip());
    }
}
