package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factdesk.yaml.YamlItem;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job of the GitLab template is run with the variables that GitLab gives it. */
class GitLabTemplateTest {
    private static final Path TEMPLATE = Path.of(".gitlab", "factdesk.yml");
    private static final Pattern INPUT = Pattern.compile("\\$\\[\\[ inputs\\.([\\w-]+) ]]");

    @TempDir
    Path folder;

    private Newsroom room;
    private YamlMap inputs;
    private String job;

    @BeforeEach
    void aProjectThatIncludesIt() throws IOException {
        room = Newsroom.in(folder);
        String[] parts = Files.readString(TEMPLATE).split("\n---\n", -1);
        assertThat(parts).hasSize(2);
        inputs = Kit.map(Kit.read("head of " + TEMPLATE, parts[0]), "spec", "inputs");
        job = parts[1];
    }

    private Newsroom.Ending run(Map<String, String> given, Map<String, String> ofGitLab) throws IOException {
        YamlMap filled = Kit.map(Kit.read("job of " + TEMPLATE, job), "factdesk");
        Map<String, String> variables = new HashMap<>(ofGitLab);
        YamlMap declared = Kit.map(filled, "variables");
        for (YamlText key : declared.keys()) {
            YamlItem value = declared.get(key.value());
            variables.put(key.value(), fill(value instanceof YamlText text ? text.value() : "", given));
        }
        String script = Kit.allWords(filled.get("script")).collect(Collectors.joining("\n"));
        return room.run(script, variables);
    }

    /** GitLab puts the inputs in before it reads the job. */
    private String fill(String words, Map<String, String> given) {
        return INPUT.matcher(words).replaceAll(found -> {
            YamlMap input = Kit.map(inputs, found.group(1));
            YamlItem otherwise = input.get("default");
            String value = given.get(found.group(1));
            return Matcher.quoteReplacement(
                    value != null ? value : otherwise instanceof YamlText text ? text.value() : "");
        });
    }

    @Test
    void findingsAreReportedForQualityAndTests() throws IOException {
        Newsroom.Ending ending = run(Map.of("paths", ".", "jar", "factdesk.jar", "args", "--profile=ci"), Map.of());
        assertThat(ending.code()).as(ending.said()).isOne();
        assertThat(ending.said()).contains("drafts/pier.md:3:22: error: ");
        YamlMap reports = Kit.map(Kit.read("job", job), "factdesk", "artifacts", "reports");
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
        Newsroom.Ending told = run(Map.of("jar", "factdesk.jar", "paths", "drafts/a b.md\ndrafts/pier.md"), request);
        assertThat(told.code()).as(told.said()).isOne();
        assertThat(told.said()).contains("drafts/a b.md:3:19: error: ").doesNotContain("pier.md");
        Newsroom.Ending others = run(Map.of("jar", "factdesk.jar", "paths", "drafts/pier.md"), request);
        assertThat(others.code()).as(others.said()).isZero();
    }

    @Test
    void theProgramIsFetchedAndBuiltOnceWhereThereIsNoJar() throws IOException {
        Path source = Files.createDirectories(room.beside("source/target"));
        Files.move(room.jar(), source.resolve("factdesk.jar"));
        room.must("cd ../source && git init -q && git add -f . && git commit -q -m 'Already built'");
        Map<String, String> given = Map.of(
                "paths", "./drafts", "source", room.beside("source").toUri().toString(), "fail-on", "never");
        assertThat(Kit.keys(inputs)).containsAll(given.keySet());
        Newsroom.Ending first = run(given, Map.of());
        assertThat(first.code()).as(first.said()).isZero();
        assertThat(first.said()).contains("31 April").doesNotContain(".factdesk");
        assertThat(run(given, Map.of()).code()).isZero();
    }
}
