package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.yaml.YamlItem;
import org.factdesk.yaml.YamlMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workflows, the action and the template fit each other and the page that shows them. */
class KitFilesTest {
    private static final Path ACTION = Path.of(".github", "actions", "check", "action.yml");
    private static final Path WORKFLOW = Path.of(".github", "workflows", "factdesk.yml");
    private static final Path GITLAB = Path.of(".gitlab", "factdesk.yml");
    private static final Pattern INPUT = Pattern.compile("\\binputs\\.([\\w-]+)");
    private static final Pattern YAML = Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String OURS = "OWNER/factdesk/";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".github"))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyInputThatIsUsedIsDeclaredAndEveryOneDeclaredIsUsed(Path file) throws IOException {
        YamlMap kit = Kit.read(file);
        YamlMap declared = kit.map("inputs") != null
                ? kit.map("inputs")
                : kit.map("on") == null || Kit.map(kit, "on").map("workflow_call") == null
                        ? null
                        : Kit.map(kit, "on", "workflow_call", "inputs");
        Set<String> used = new TreeSet<>();
        for (String expression : Kit.expressions(kit)) {
            INPUT.matcher(expression).results().forEach(input -> used.add(input.group(1)));
        }
        assertThat(used).isEqualTo(declared == null ? Set.of() : new TreeSet<>(Kit.keys(declared)));
    }

    /** A branch or a path that is put into a script by an expression could be a command. */
    @ParameterizedTest
    @MethodSource("files")
    void noScriptHasAnExpressionInIt(Path file) throws IOException {
        steps(Kit.read(file))
                .map(step -> step.string("run"))
                .forEach(script -> assertThat(script == null ? "" : script).doesNotContain("${{"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyActionNamesItsRelease(Path file) throws IOException {
        steps(Kit.read(file))
                .map(step -> step.string("uses"))
                .filter(uses -> uses != null && !uses.startsWith("./"))
                .forEach(uses -> assertThat(uses).matches("[\\w-]+/[\\w/-]+@v\\d+"));
    }

    @Test
    void theWorkflowGivesTheActionWhatItTakes() throws IOException {
        YamlMap step = steps(Kit.read(WORKFLOW))
                .filter(each -> "./.factdesk/.github/actions/check".equals(each.string("uses")))
                .findFirst()
                .orElseThrow();
        assertThat(Kit.keys(Kit.map(Kit.read(ACTION), "inputs"))).containsAll(Kit.keys(Kit.map(step, "with")));
    }

    @Test
    void thePageGivesEachWhatItTakes() throws IOException {
        String page = Files.readString(Path.of(".github", "CI.md"));
        String shown = YAML.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining("---\n"));
        int callers = 0;
        for (String block : shown.split("---\n", -1)) {
            YamlMap yaml = Kit.read("CI.md", block);
            for (YamlMap caller : Stream.concat(jobs(yaml), steps(yaml)).toList()) {
                String uses = caller.string("uses");
                if (uses != null && uses.startsWith(OURS)) {
                    assertThat(taken(uses)).containsAll(Kit.keys(Kit.map(caller, "with")));
                    callers++;
                }
            }
            for (YamlMap include : yaml.maps("include")) {
                assertThat(Path.of(Kit.words(include, "file"))).isEqualTo(GITLAB);
                assertThat(Kit.keys(Kit.map(Kit.read(GITLAB), "factdesk", "variables")))
                        .containsAll(Kit.keys(Kit.map(yaml, "factdesk", "variables")));
                callers++;
            }
        }
        assertThat(callers).isEqualTo(3);
    }

    private static Set<String> taken(String uses) throws IOException {
        Matcher at = Pattern.compile(OURS + "(.+)@REVISION").matcher(uses);
        assertThat(at.matches()).as(uses).isTrue();
        Path named = Path.of(at.group(1));
        return Files.isDirectory(named)
                ? Kit.keys(Kit.map(Kit.read(named.resolve("action.yml")), "inputs"))
                : Kit.keys(Kit.map(Kit.read(named), "on", "workflow_call", "inputs"));
    }

    private static Stream<YamlMap> jobs(YamlMap workflow) {
        YamlMap jobs = workflow.map("jobs");
        return jobs == null ? Stream.of() : Kit.keys(jobs).stream().map(name -> Kit.map(jobs, name));
    }

    private static Stream<YamlMap> steps(YamlMap kit) {
        YamlItem runs = kit.get("runs");
        Stream<YamlMap> ofAction = runs instanceof YamlMap map ? map.maps("steps").stream() : Stream.of();
        return Stream.concat(ofAction, jobs(kit).flatMap(job -> job.maps("steps").stream()));
    }
}
