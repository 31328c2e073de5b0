package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    private static final String WRONG =
            "The summit opens on 31 April 2025 in Port Amsel, the organisers said in a statement.\n";

    private final Path folder;

    ConfigTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private Run check(String settings, String... more) throws IOException {
        String config = file("desk.yaml", settings);
        String draft = file("a.txt", WRONG);
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"check", "--config", config, draft}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.of(args);
    }

    @Test
    void theDeskDecidesHowGraveAFindingIs() throws IOException {
        assertThat(check("checks: {impossible-date: warning}\n").code()).isZero();
        assertThat(check("checks: {impossible-date: off}\n").out()).isEqualTo("no findings in 1 article\n");
        assertThat(check("overrides: [{paths: ['*.txt'], checks: {impossible-date: off}}]\n")
                        .out())
                .isEqualTo("no findings in 1 article\n");
    }

    @Test
    void whatIsAskedForOnTheCommandLineRunsThoughTheDeskHasItOff() throws IOException {
        Run run = check("checks: {impossible-date: off}\n", "--only", "impossible-date");
        assertThat(run.out()).contains("[impossible-date]");
        assertThat(check("checks: {impossible-date: on}\n", "--only", "reversed-range")
                        .out())
                .isEqualTo("no findings in 1 article\n");
    }

    @Test
    void aMistakeInTheSettingsGivesExitCodeTwoAndTheDraftIsCheckedAllTheSame() throws IOException {
        Run run = check("checks:\n  imposible-date: off\n", "--format", "json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("desk.yaml:2:3: 'imposible-date' is not known here; did you mean impossible-date?\n");
        assertThat(run.out()).contains("\"check\":\"impossible-date\"", "\"line\":2,\"column\":3,\"message\":");
    }

    @Test
    void settingsThatAreNotThereAreAProblem() throws IOException {
        Run run = Run.of("check", "--config", folder + "/none.yaml", file("a.txt", WRONG));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith("none.yaml: there is no such file of settings; the default holds\n");
    }

    @Test
    void anUnknownProfileIsAMistake() throws IOException {
        assertThat(check("", "--profile", "loose").err()).contains("'loose' is not one of default, strict, ci");
    }

    @Test
    void configPrintsWhatHolds() throws IOException {
        Run run = Run.of("config", "--config", file("desk.yaml", "policy: {packs: bbc}\n"), "--profile", "ci");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("profile: ci\n", "  anonymous-maximum: 3\n");
    }

    @Test
    void configPrintsTheSchemaWithTheChecksOfThisBuild() {
        assertThat(Run.of("config", "--schema").out())
                .contains("\"impossible-date\"")
                .doesNotContain("ids of checks");
    }
}
