package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.decide.DecisionsFile;
import org.factdesk.text.Problem;
import org.factdesk.yaml.YamlMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What {@code .github/CI.md} shows is run as it stands there. */
class CiPageTest {
    private static final Path PAGE = Path.of(".github", "CI.md");
    private static final Pattern BLOCK = Pattern.compile(
            "^```(?<kind>\\w+)(?<run> run(?: exit=(?<code>\\d))?)?\\n(?<text>.*?)^```$",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern STEP = Pattern.compile("\\bsh '(?<script>[^']*)'");
    private static final int FEWEST = 8;

    @TempDir
    Path folder;

    /** A block of the page. */
    private record Block(String kind, boolean runs, int code, String text, int line) {}

    private static List<Block> blocks(String kind) throws IOException {
        String page = Files.readString(PAGE);
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            int line = (int) page.substring(0, block.start()).lines().count() + 1;
            String code = block.group("code");
            if (block.group("kind").equals(kind)) {
                blocks.add(new Block(
                        kind,
                        block.group("run") != null,
                        code == null ? 0 : Integer.parseInt(code),
                        block.group("text"),
                        line));
            }
        }
        return blocks;
    }

    @TestFactory
    Stream<DynamicTest> whatIsShownRuns() throws IOException {
        List<Block> scripts = blocks("sh").stream().filter(Block::runs).toList();
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(FEWEST);
        return scripts.stream().map(block -> DynamicTest.dynamicTest("CI.md:" + block.line(), () -> run(block)));
    }

    private void run(Block block) throws IOException {
        Newsroom room = Newsroom.in(Files.createDirectory(folder.resolve("line" + block.line())));
        Newsroom.Ending ending = room.run(block.text(), Map.of());
        assertThat(ending.code()).as(ending.said()).isEqualTo(block.code());
        if (block.code() == 1) {
            assertThat(ending.said()).contains("[impossible-date]");
        }
        if (block.text().contains("--diff main")) {
            assertThat(ending.said()).doesNotContain("pier.md");
        }
    }

    @Test
    void theDecisionsShownAreUnderstood() throws IOException {
        Path file = Files.writeString(folder.resolve("decisions.yaml"), yaml("decisions:"));
        List<Problem> problems = new ArrayList<>();
        assertThat(DecisionsFile.read(file, "decisions.yaml", problems::add).isEmpty())
                .isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void theEntryForPreCommitTellsWhatTheCommitChanges() throws IOException {
        YamlMap hook = Kit.read("CI.md", yaml("repos:"))
                .maps("repos")
                .get(0)
                .maps("hooks")
                .get(0);
        Newsroom room = Newsroom.in(folder);
        room.write("drafts/ferry.md", Newsroom.FERRY + "\nThe lease ends on 31 June 2027, the port said.\n");
        Newsroom.Ending ending = room.run(hook.string("entry") + " drafts/pier.md drafts/ferry.md", Map.of());
        assertThat(ending.code()).as(ending.said()).isOne();
        assertThat(ending.said()).contains("ferry.md:5:19").doesNotContain("pier.md");
        assertThat("drafts/ferry.md").matches(hook.string("files") == null ? "" : hook.string("files"));
    }

    private static String yaml(String opening) throws IOException {
        return blocks("yaml").stream()
                .map(Block::text)
                .filter(text -> text.startsWith(opening))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStepsOfJenkinsRun() throws IOException {
        Newsroom room = Newsroom.in(folder);
        Matcher step = STEP.matcher(blocks("groovy").get(0).text());
        assertThat(step.find()).isTrue();
        room.must(step.group("script"));
        assertThat(room.read("factdesk-junit.xml")).contains("impossible-date");
        assertThat(room.read("factdesk-checkstyle.xml")).contains("impossible-date");
    }
}
