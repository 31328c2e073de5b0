package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The review desk as a command. */
class ServeTest {
    @TempDir
    private Path folder;

    @Test
    void otherMachinesAreNotLetInBeforeThereIsAnAccount() {
        Run run = Run.of("serve", "--data", folder.toString(), "--port", "0", "--bind", "0.0.0.0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no account yet, so other machines are not let in");
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", "--data", folder.toString(), "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("cannot be opened").contains("--port");
        }
    }

    @Test
    void anAddressWithAPathIsRefused() {
        Run run = Run.of("serve", "--data", folder.toString(), "--url", "https://example.org/desk");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("without a path");
    }

    @Test
    @Timeout(120)
    void theDeskOpensTellsWhereAndClosesWhenItIsAsked() throws Exception {
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.factdesk.cli.Main",
                        "serve",
                        "--data",
                        folder.resolve("desk").toString(),
                        "--port",
                        "0")
                .start();
        try (BufferedReader told = new BufferedReader(new InputStreamReader(desk.getErrorStream(), UTF_8))) {
            List<String> lines = new ArrayList<>();
            String welcome = "";
            while (welcome.isEmpty()) {
                String line = told.readLine();
                assertThat(line).as(String.join("\n", lines)).isNotNull();
                lines.add(line);
                welcome = line.replaceAll(".*(http://127\\.0\\.0\\.1:\\d+/welcome/\\S+)|.*", "$1");
            }
            HttpRequest ask = HttpRequest.newBuilder(URI.create(welcome)).build();
            assertThat(HttpClient.newHttpClient()
                            .send(ask, BodyHandlers.ofString())
                            .body())
                    .contains("The first account");
            // the process itself would close its streams
            desk.toHandle().destroy();
            assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(told.lines().toList()).containsExactly("factdesk: the desk is being closed");
            assertThat(folder.resolve("desk/access.log")).content().contains("/welcome/{token}");
        } finally {
            desk.destroyForcibly();
        }
    }
}
