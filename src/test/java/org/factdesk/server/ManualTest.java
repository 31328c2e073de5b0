package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.docket.Role;
import org.factdesk.docket.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls that the manual of the desk shows are made as they stand there, against a desk of this machine. */
class ManualTest {
    private static final Path MANUAL = Path.of(".github", "REVIEW-DESK.md");
    private static final Pattern CALLS = Pattern.compile("```sh\n(curl .*?)```", Pattern.DOTALL);
    private static final String THERE = "https://desk.example.org";

    @Test
    void theCallsForProgramsDoWhatTheyShow(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "there is no curl on this machine");
        String draft = Files.readString(Path.of("fixtures", "articles", "seed.txt"))
                + "\n\nThe lease ends on 31 April 2025, the port says.\n";
        Files.writeString(Files.createDirectories(folder.resolve("drafts")).resolve("pier.md"), draft);
        try (OpenDesk desk = OpenDesk.in(folder)) {
            String calls =
                    calls().replace(THERE, desk.address()).replace("curl ", "curl --silent --show-error --fail ");
            String answers = run(folder, desk.token(Role.EDITOR), calls);
            assertThat(answers).contains("\"query_author\"").contains("pier.md").contains("\"severity\":\"error\"");
            assertThat(desk.docket().items().find(1, 7))
                    .satisfies(item -> assertThat(item.state()).isEqualTo(State.QUERY_AUTHOR))
                    .satisfies(item -> assertThat(item.reason()).isEqualTo("which day?"));
        }
    }

    private static String calls() throws IOException {
        Matcher calls = CALLS.matcher(Files.readString(MANUAL));
        assertThat(calls.find()).as("calls in " + MANUAL).isTrue();
        assertThat(calls.group(1).split("curl ", -1)).hasSize(5);
        return calls.group(1);
    }

    private static String run(Path folder, String token, String calls) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euc", calls);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("FACTDESK_TOKEN", token);
        Process shell = builder.start();
        String answers = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(answers).isZero();
        return answers;
    }
}
