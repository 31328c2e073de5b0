package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factdesk.docket.Role;
import org.factdesk.server.OpenDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code factdesk check --push}, as a build server runs it: in a process of its own, with the token in its environment. */
class PushTest {
    private static final String DRAFT = "The lease ends on 31 April 2025, the port says.\n";

    @TempDir
    private Path folder;

    private record Ending(int code, String out, String err) {}

    private Ending check(Map<String, String> environment, String... more) throws Exception {
        Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(folder.resolve("drafts/pier.md"), DRAFT);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=classes.log",
                "-cp",
                classPath(),
                "org.factdesk.cli.Main",
                "check",
                "drafts"));
        command.addAll(List.of(more));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment()
                .keySet()
                .removeAll(List.of("FACTDESK_TOKEN", "GITHUB_SHA", "CI_COMMIT_SHA", "GIT_COMMIT"));
        process.environment().putAll(environment);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        int code = process.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ending(code, Files.readString(out), Files.readString(err));
    }

    /** Entries of a class path may be relative to this folder. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(separator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(separator, entries);
    }

    @Test
    void aRunIsOnTheDeskWithItsFindingsAndWithoutTheText() throws Exception {
        try (OpenDesk desk = OpenDesk.in(folder.resolve("desk"))) {
            String token = desk.token(Role.EDITOR);
            Ending ending = check(Map.of("FACTDESK_TOKEN", token, "GITHUB_SHA", "0a1b2c3d"), "--push", desk.address());
            assertThat(ending.err()).contains("factdesk: pushed 1 draft to " + desk.address() + "/runs");
            assertThat(ending.code()).isEqualTo(1);
            assertThat(ending.out()).contains("[impossible-date]");
            String run = desk.reader()
                    .with("Authorization", "Bearer " + token)
                    .get("/api/v1/runs/1")
                    .body();
            assertThat(run)
                    .contains(
                            "\"path\":\"drafts/pier.md\"",
                            "\"commit\":\"0a1b2c3d\"",
                            "impossible-date",
                            "\"text\":null");
            assertThat(ending.out() + ending.err()).doesNotContain(token);
            check(Map.of("FACTDESK_TOKEN", token), "--push", desk.address(), "--push-text", "--push-commit", "f00");
            assertThat(desk.reader()
                            .with("Authorization", "Bearer " + token)
                            .get("/api/v1/runs/2")
                            .body())
                    .contains("\"commit\":\"f00\"", "The lease ends on");
        }
    }

    @Test
    void whatGoesWrongIsToldAndChangesTheExitCodeOnlyWhereThatIsAskedFor() throws Exception {
        try (OpenDesk desk = OpenDesk.in(folder.resolve("desk"))) {
            Ending none = check(Map.of(), "--push", desk.address());
            assertThat(none.err()).contains("the run was not pushed: there is no token");
            assertThat(none.code()).isEqualTo(1);
            Ending wrong = check(Map.of("FACTDESK_TOKEN", "guessed"), "--push", desk.address(), "--push-required");
            assertThat(wrong.err()).contains("the desk answered 401: This token is not known here or was revoked.");
            assertThat(wrong.code()).isEqualTo(2);
            Ending viewer = check(Map.of("FACTDESK_TOKEN", desk.token(Role.VIEWER)), "--push", desk.address());
            assertThat(viewer.err()).contains("the desk answered 403: Your role does not allow this (push)");
        }
    }

    @Test
    void aTokenIsSentNeitherInTheOpenNorToWhereADeskSendsItOn() throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Location", "/stolen");
            answer(exchange, 307, "moved");
        });
        elsewhere.start();
        try {
            String url = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
            Ending moved = check(Map.of("FACTDESK_TOKEN", "secret"), "--push", url);
            assertThat(moved.err()).contains("the desk answered 307; is this the address of a review desk?");
            assertThat(asked).containsExactly("/api/v1/runs");
        } finally {
            elsewhere.stop(0);
        }
        Ending open = check(Map.of("FACTDESK_TOKEN", "secret"), "--push", "http://desk.example.org");
        assertThat(open.err()).contains("give the https address of the desk");
        assertThat(open.code()).isEqualTo(2);
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status, String words)
            throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aCheckThatPushesNothingLoadsNothingOfIt() throws Exception {
        Ending ending = check(Map.of());
        assertThat(ending.code()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("classes.log")))
                .contains("org.factdesk.cli.CheckCommand")
                .doesNotContain("org.factdesk.cli.Push ", "java.net.http.", "jackson.databind", "org.factdesk.server");
    }
}
