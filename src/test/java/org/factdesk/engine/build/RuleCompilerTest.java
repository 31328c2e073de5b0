package org.factdesk.engine.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCompilerTest {
    private static final String PAGE =
            "---\nsummary: a fault\nseverity: error\nlifecycle: preview\nsince: 0.1\nneeds: text\n---\n";
    private static final String RULE = """
            package org.factdesk.rules.calendar
            import org.factdesk.claim.*
            global org.factdesk.engine.Findings findings
            rule "some-fault"
            when
                $day : Day( month != null )
            then
                findings.flag(kcontext, $day, "a fault");
            end
            """;

    private final Path folder;

    RuleCompilerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theSameRulesGiveTheSameBytes() throws IOException {
        write("some-fault.drl", RULE);
        write("some-fault.md", PAGE);
        compile("one");
        compile("two");
        assertThat(files("one")).isEqualTo(files("two")).containsKey("org/factdesk/rules/checks.tsv");
    }

    @Test
    void whatIsLeftOfOldRulesIsDeleted() throws IOException {
        write("some-fault.drl", RULE);
        write("some-fault.md", PAGE);
        Path stale = folder.resolve("one/org/factdesk/rules/calendar/Old.class");
        Files.createDirectories(stale.getParent());
        Files.writeString(stale, "old");
        compile("one");
        assertThat(stale).doesNotExist();
    }

    @Test
    void aFieldThatNoFactHasIsBlamedOnItsLine() throws IOException {
        write("some-fault.drl", RULE.replace("month", "moon"));
        write("some-fault.md", PAGE);
        assertThatThrownBy(() -> compile("one"))
                .hasMessageContaining("some-fault.drl:6: ")
                .hasMessageContaining("moon");
    }

    @Test
    void anActionThatDoesNotCompileIsBlamedOnItsLine() throws IOException {
        write("some-fault.drl", RULE.replace("findings.flag", "findings.flagg"));
        write("some-fault.md", PAGE);
        assertThatThrownBy(() -> compile("one"))
                .hasMessageContaining("some-fault.drl:8: ")
                .hasMessageContaining("flagg");
    }

    @Test
    void aRuleWithoutAPageIsRefused() throws IOException {
        write("some-fault.drl", RULE);
        assertThatThrownBy(() -> compile("one")).hasMessageContaining("some-fault.drl: has no page some-fault.md");
    }

    @Test
    void aPageWithAnUnknownSeverityIsRefused() throws IOException {
        write("some-fault.drl", RULE);
        write("some-fault.md", PAGE.replace("error", "grave"));
        assertThatThrownBy(() -> compile("one"))
                .hasMessageContaining("some-fault.md:1: severity is grave; allowed are [error, warning, info]");
    }

    @Test
    void aFolderWithoutRulesIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        assertThatThrownBy(() -> compile("one")).hasMessageContaining("holds no rule");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("rules/calendar").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compile(String classes) throws IOException {
        RuleCompiler.main(new String[] {
            folder.resolve("rules").toString(), folder.resolve(classes).toString()
        });
    }

    private Map<String, String> files(String classes) throws IOException {
        Path root = folder.resolve(classes);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
