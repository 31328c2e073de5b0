package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a desk in DRL. */
class DrlTest {
    private static final String PAGE =
            "---\nsummary: talks of two\nseverity: info\nlifecycle: preview\nsince: 1\nneeds: text\n---\n\n# talks-of-two\n";
    private static final String RULE = """
            package org.factdesk.rules.desk

            import org.factdesk.claim.*

            global org.factdesk.engine.Findings findings

            rule "talks-of-two"
            when
                $talks : Meeting( participants.size() == 2 )
            then
                findings.flag(kcontext, $talks.trigger(), "two talk");
            end
            """;
    private static final String TEXT = "Foreign Minister Ana Hale met President Luis Penn in Lyon on Friday.";

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() throws IOException {
        write("rules/sourcing/talks-of-two.md", PAGE);
        write("rules/sourcing/talks-of-two.drl", RULE);
    }

    @Test
    void withoutLeaveTheyAreRefused() {
        Run run = Run.withInput(TEXT, "check", "--rules=" + folder.resolve("rules"), "-");
        assertThat(run.err())
                .contains("talks-of-two.drl: rules in DRL are program code and are not run; add --allow-drl");
        assertThat(run.out()).doesNotContain("two talk");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void withLeaveTheyAreCompiledOnceAndRun() throws IOException {
        Run first = check();
        assertThat(first.out()).contains("info: two talk [talks-of-two]");
        Path cached = cached();
        assertThat(cached.getFileName().toString()).matches("rules-[0-9a-f]{64}\\.jar");
        Object made = Files.getLastModifiedTime(cached);
        assertThat(check().out()).isEqualTo(first.out());
        assertThat(Files.getLastModifiedTime(cached())).isEqualTo(made);
        Files.writeString(cached, "tampered");
        assertThat(check().err()).contains("the compiled rules cannot be loaded");
    }

    @Test
    void aRuleThatLeavesFactsAndValuesIsNotRun() throws IOException {
        write("rules/sourcing/talks-of-two.drl", RULE.replace("\"two talk\"", "System.getProperty(\"user.name\")"));
        Run run = check();
        assertThat(run.err())
                .contains("rules may use facts and plain values only; these use java.lang.System.getProperty");
        assertThat(run.out()).doesNotContain("[talks-of-two]");
    }

    @Test
    void mistakesNameTheFile() throws IOException {
        write("rules/sourcing/talks-of-two.drl", RULE.replace("participants", "particpants"));
        assertThat(check().err()).contains("talks-of-two.drl:9: ").contains("particpants");
        write("rules/sourcing/talks-of-two.drl", RULE.replace("rules.desk", "engine"));
        assertThat(check().err()).contains("the package of a desk's rule must be org.factdesk.rules.desk");
    }

    private Run check() {
        return Run.withInput(
                TEXT,
                "check",
                "--rules=" + folder.resolve("rules"),
                "--allow-drl",
                "--rule-cache=" + folder.resolve("cache"),
                "-");
    }

    private Path cached() throws IOException {
        try (var files = Files.list(folder.resolve("cache"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
