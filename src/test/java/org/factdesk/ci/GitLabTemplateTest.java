package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of the GitLab template is run with the variables that GitLab gives it. */
class GitLabTemplateTest {
    private static final Path TEMPLATE = Path.of(".gitlab", "factdesk.yml");

    @TempDir
    Path folder;

    private Newsroom room;
    private YamlMap job;

    @BeforeEach
    void aProjectThatIncludesIt() throws IOException {
        room = Newsroom.in(folder);
        job = Kit.map(Kit.read(TEMPLATE), "factdesk");
    }

    /** Runs the job; variables of the project go before those of the template, as a job of the same name does. */
    private Newsroom.Ending run(Map<String, String> ofProject, Map<String, String> ofGitLab) throws IOException {
        Map<String, String> variables = new HashMap<>(ofGitLab);
        YamlMap declared = Kit.map(job, "variables");
        assertThat(Kit.keys(declared)).containsAll(ofProject.keySet());
        for (YamlText key : declared.keys()) {
            variables.put(key.value(), declared.get(key.value()) instanceof YamlText text ? text.value() : "");
        }
        variables.putAll(ofProject);
        String script = job.texts("script").stream().map(YamlText::value).collect(Collectors.joining("\n"));
        return room.run(script, variables);
    }

    @Test
    void findingsAreReportedForQualityAndTests() throws IOException {
        Newsroom.Ending ending = run(
                Map.of("FACTDESK_PATHS", ".", "FACTDESK_JAR", "factdesk.jar", "FACTDESK_ARGS", "--profile=ci"),
                Map.of());
        assertThat(ending.code()).as(ending.said()).isOne();
        assertThat(ending.said()).contains("drafts/pier.md:3:22: error: ");
        YamlMap reports = Kit.map(job, "artifacts", "reports");
        assertThat(room.read(Kit.words(reports, "codequality"))).contains("impossible-date", "drafts/pier.md");
        assertThat(room.read(Kit.words(reports, "junit"))).contains("impossible-date", "drafts/pier.md");
    }

    @Test
    void aMergeRequestIsCheckedByWhatItChanges() throws IOException {
        String base = room.must("git rev-parse HEAD").strip();
        room.must("git switch -q -c lease");
        room.write("drafts/a b.md", "# The lease\n\nThe lease ends on 31 June 2027, the port said.\n");
        room.must("git add drafts && git commit -q -m Lease");
        Map<String, String> request = Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", base);
        Newsroom.Ending told =
                run(Map.of("FACTDESK_JAR", "factdesk.jar", "FACTDESK_PATHS", "drafts/a b.md\ndrafts/pier.md"), request);
        assertThat(told.code()).as(told.said()).isOne();
        assertThat(told.said()).contains("drafts/a b.md:3:19: error: ").doesNotContain("pier.md");
        Newsroom.Ending others =
                run(Map.of("FACTDESK_JAR", "factdesk.jar", "FACTDESK_PATHS", "drafts/pier.md"), request);
        assertThat(others.code()).as(others.said()).isZero();
    }

    @Test
    void theProgramIsFetchedAndBuiltOnceWhereThereIsNoJar() throws IOException {
        Path source = Files.createDirectories(room.beside("source/target"));
        Files.move(room.jar(), source.resolve("factdesk.jar"));
        Files.writeString(Files.createDirectories(room.beside("source/src")).resolve("README"), "");
        room.must("cd ../source && git init -q && git add -f . && git commit -q -m 'Already built'");
        Map<String, String> given = Map.of(
                "FACTDESK_PATHS",
                "./drafts",
                "FACTDESK_SOURCE",
                room.beside("source").toUri().toString(),
                "FACTDESK_FAIL_ON",
                "never");
        Newsroom.Ending first = run(given, Map.of());
        assertThat(first.code()).as(first.said()).isZero();
        assertThat(first.said()).contains("31 April").doesNotContain(".factdesk");
        assertThat(run(given, Map.of()).code()).isZero();
    }
}
