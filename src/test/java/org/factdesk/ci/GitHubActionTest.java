package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.factdesk.yaml.YamlItem;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the action are run as GitHub's runner runs them; only the actions of others among them are left out. */
class GitHubActionTest {
    private static final String WRONG = "\nThe lease ends on 31 June 2027, the port said.\n";

    @TempDir
    Path folder;

    private Newsroom room;
    private YamlMap action;
    private final Map<String, String> outputs = new HashMap<>();

    @BeforeEach
    void aCheckoutOfTheAction() throws IOException {
        room = Newsroom.in(folder);
        Path home = room.checkout();
        action = Kit.read(home.resolve(".github/actions/check/action.yml"));
        room.program(home.resolve("factdesk"));
        for (String source :
                new String[] {".mvn/jvm.config", "rules/README.md", "src/main/java/package.txt", "pom.xml"}) {
            Files.createDirectories(home.resolve(source).getParent());
            Files.writeString(home.resolve(source), "");
        }
    }

    /** Runs the steps with these inputs, up to the first that fails. */
    private Newsroom.Ending run(Map<String, String> inputs) throws IOException {
        assertThat(Kit.keys(Kit.map(action, "inputs"))).containsAll(inputs.keySet());
        for (String input : Kit.keys(Kit.map(action, "inputs"))) {
            if (Kit.map(action, "inputs", input).flag("required", false)) {
                assertThat(inputs).containsKey(input);
            }
        }
        Newsroom.Ending ending = new Newsroom.Ending(0, "");
        for (YamlMap step : Kit.map(action, "runs").maps("steps")) {
            if (step.string("run") != null && wanted(step, inputs) && ending.code() == 0) {
                ending = run(step, inputs);
            }
        }
        return ending;
    }

    private boolean wanted(YamlMap step, Map<String, String> inputs) {
        String condition = step.string("if");
        if (condition == null) {
            return true;
        }
        assertThat(condition).isEqualTo("${{ inputs.jar == '' }}");
        return inputs.getOrDefault("jar", "").isEmpty();
    }

    private Newsroom.Ending run(YamlMap step, Map<String, String> inputs) throws IOException {
        assertThat(step.string("shell")).isEqualTo("bash");
        Path said = Files.writeString(room.beside("output"), "");
        Map<String, String> variables = new HashMap<>(Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_ACTION_PATH",
                        room.checkout().resolve(".github/actions/check").toString(),
                "GITHUB_OUTPUT", said.toString(),
                "GITHUB_STEP_SUMMARY", room.beside("summary.md").toString(),
                "RUNNER_OS", "Linux"));
        YamlMap env = step.map("env");
        if (env != null) {
            for (YamlText key : env.keys()) {
                YamlItem value = env.get(key.value());
                String words = value instanceof YamlText text ? text.value() : "";
                variables.put(key.value(), Kit.expand(words, expression -> value(expression, inputs)));
            }
        }
        Newsroom.Ending ending = room.run(Kit.words(step, "run"), variables);
        for (String line : Files.readAllLines(said)) {
            int equal = line.indexOf('=');
            outputs.put(
                    "steps." + step.string("id") + ".outputs." + line.substring(0, equal), line.substring(equal + 1));
        }
        return ending;
    }

    private String value(String expression, Map<String, String> inputs) {
        if (expression.startsWith("steps.")) {
            return outputs.getOrDefault(expression, "");
        }
        assertThat(expression).startsWith("inputs.");
        String name = expression.substring("inputs.".length());
        YamlMap input = Kit.map(action, "inputs", name);
        YamlItem otherwise = input.get("default");
        String given = inputs.get(name);
        return given != null
                ? given
                : otherwise instanceof YamlText text ? text.value() : Assertions.fail(name + " has no default");
    }

    /** What the action gives to the steps behind it. */
    private String output(String name) {
        return Kit.expand(
                Kit.words(Kit.map(action, "outputs", name), "value"), found -> outputs.getOrDefault(found, ""));
    }

    @Test
    void findingsStandOnTheirLinesInTheSummaryAndInSarif() throws IOException {
        Newsroom.Ending ending = run(Map.of("paths", "."));
        assertThat(ending.code()).as(ending.said()).isOne();
        assertThat(ending.said()).contains("::error file=drafts/pier.md,line=3,");
        assertThat(Files.readString(room.beside("summary.md"))).contains("drafts/pier.md:3:22", "impossible-date");
        assertThat(output("exit-code")).isEqualTo("1");
        assertThat(room.read(output("sarif"))).contains("\"impossible-date\"", "drafts/pier.md");
        assertThat(outputs.get("steps.sources.outputs.key")).matches("factdesk-Linux-\\d+-\\d+-?");
    }

    @Test
    void theCacheIsAnotherWhenTheSourcesAre() throws IOException {
        run(Map.of("paths", "drafts", "fail-on", "never"));
        String before = outputs.get("steps.sources.outputs.key");
        Files.writeString(room.checkout().resolve("pom.xml"), "<project/>");
        run(Map.of("paths", "drafts", "fail-on", "never"));
        assertThat(outputs.get("steps.sources.outputs.key")).isNotEqualTo(before);
    }

    @Test
    void pathsAndOptionsAreLinesAndNothingInThemIsACommand() throws IOException {
        room.write("online/a b.md", "# Two words\n" + WRONG);
        room.write("online/$(touch made).md", "# A trap\n" + WRONG);
        Newsroom.Ending ending = run(Map.of(
                "paths", "online/a b.md\n  online/$(touch made).md\n\n",
                "args", "--profile=ci\n--only=impossible-date\n",
                "fail-on", "never",
                "sarif", ""));
        assertThat(ending.code()).as(ending.said()).isZero();
        assertThat(ending.said())
                .contains("file=online/a b.md", "file=online/$(touch made).md")
                .doesNotContain("pier");
        assertThat(room.repository().resolve("made")).doesNotExist();
        assertThat(output("sarif")).isEmpty();
        assertThat(output("exit-code")).isEqualTo("0");
    }

    @Test
    void aPullRequestIsCheckedByWhatItChanges() throws IOException {
        room.must("git switch -q -c lease");
        room.write("drafts/pier.md", Newsroom.PIER + "\nThe port has the plans, it said.\n");
        room.must("git commit -q -a -m Plans");
        Newsroom.Ending silent = run(Map.of("paths", ".", "diff-base", "main", "jar", "factdesk.jar"));
        assertThat(silent.code()).as(silent.said()).isZero();
        room.write("drafts/ferry.md", Newsroom.FERRY + WRONG);
        room.must("git commit -q -a -m Lease");
        Newsroom.Ending told = run(Map.of("paths", ".", "diff-base", "main", "jar", "factdesk.jar"));
        assertThat(told.code()).as(told.said()).isOne();
        assertThat(told.said()).contains("file=drafts/ferry.md,line=5,").doesNotContain("::error file=drafts/pier.md");
    }

    @Test
    void whatCannotBeCheckedFailsWithTwo() throws IOException {
        Newsroom.Ending shallow = run(Map.of("paths", ".", "diff-base", "origin/main"));
        assertThat(shallow.code()).isEqualTo(2);
        assertThat(shallow.said()).contains("there is no revision origin/main", "fetch-depth: 0");
        assertThat(run(Map.of("paths", " \n")).said()).contains("::error::factdesk: the input 'paths' names nothing");
    }
}
