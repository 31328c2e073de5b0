package org.factdesk.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.factdesk.desk.Review;
import org.factdesk.docket.Role;
import org.factdesk.docket.Ticking;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.guard.Site;
import org.factdesk.server.guard.Visitor;
import org.factdesk.server.web.Assets;
import org.factdesk.server.web.Checking;
import org.factdesk.server.web.Limits;
import org.factdesk.server.web.Metrics;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.WebServer;
import org.factdesk.server.web.WebSettings;
import org.factdesk.text.Article;
import org.factdesk.text.GivenUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one request may take, and what becomes of those that want more. */
class LimitsTest {
    private static final Limits SMALL = Limits.USUAL
            .withUpload(2000)
            .withCheck(Duration.ofSeconds(1))
            .withPatience(Duration.ofSeconds(1), Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    private static WebSettings settings(Limits limits) {
        return new WebSettings(
                "127.0.0.1", 0, new Site(null), false, limits, new Ticking(), line -> {}, crash -> {}, "test");
    }

    private static WebServer server(Limits limits, Metrics metrics, Routes routes) {
        return new WebServer(settings(limits), Assets.load(), metrics, request -> Visitor.NOBODY, List.of(routes))
                .start();
    }

    @Test
    void theLimitOfUploadsRefusesWhatSaysThatItIsTooLarge() {
        try (OpenDesk desk = OpenDesk.within(SMALL, folder)) {
            Reader ana = desk.reader("ana", Role.EDITOR);
            assertThat(ana.post("/account/password", Map.of("old", "x".repeat(3000)))
                            .status())
                    .isEqualTo(413);
        }
    }

    @Test
    void theLimitOfUploadsRefusesWhatDoesNotSayHowLargeItIs() {
        try (OpenDesk desk = OpenDesk.within(SMALL, folder)) {
            Reader ana = desk.reader("ana", Role.EDITOR);
            HttpRequest.Builder endless = ana.request("/account/password")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-CSRF-Token", ana.csrf())
                    .POST(BodyPublishers.ofInputStream(() ->
                            new java.io.ByteArrayInputStream(("old=" + "x".repeat(50_000)).getBytes(ISO_8859_1))));
            Reader.Answer answer = ana.send(endless);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("too much at once");
            assertThat(desk.crash()).isNull();
        }
    }

    @Test
    void theLimitOfHeadersRefusesLongOnes() {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            assertThat(desk.reader()
                            .with("X-Long", "x".repeat(20_000))
                            .get("/login")
                            .status())
                    .isEqualTo(431);
        }
    }

    @Test
    void theLimitOfTimeForHeadersGivesUpAConnectionThatTrickles() throws Exception {
        try (OpenDesk desk = OpenDesk.within(SMALL, folder)) {
            assertThat(secondsUntilClosed(desk.server().port(), "GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "))
                    .isBetween(1, 6);
        }
    }

    @Test
    void theLimitOfTimeForABodyGivesUpAConnectionThatTrickles() throws Exception {
        try (OpenDesk desk = OpenDesk.within(SMALL, folder)) {
            String begun =
                    "POST /login HTTP/1.1\r\nHost: 127.0.0.1:" + desk.server().port()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nname=";
            assertThat(secondsUntilClosed(desk.server().port(), begun)).isBetween(1, 8);
        }
    }

    /** How long a byte every tenth of a second is taken, after {@code begun}. */
    private static int secondsUntilClosed(int port, String begun) throws Exception {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(begun.getBytes(ISO_8859_1));
            InputStream in = socket.getInputStream();
            while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < 20) {
                try {
                    socket.getOutputStream().write('x');
                    if (in.read() < 0) {
                        break;
                    }
                } catch (java.net.SocketTimeoutException stillOpen) {
                    // as it should be for a while
                } catch (IOException closed) {
                    break;
                }
            }
        }
        return (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    @Test
    void theLimitOfTimeForACheckGivesItUpWithAClearWord() {
        Metrics metrics = new Metrics();
        try (Checking checking = new Checking(SMALL, metrics);
                WebServer server = server(
                        SMALL,
                        metrics,
                        router -> router.get("/slow", Permission.PUBLIC, visit -> {
                            visit.request().result(checking.of(() -> {
                                Thread.sleep(30_000);
                                return "done";
                            }));
                        }))) {
            Reader.Answer answer = new Reader(server.port()).get("/slow");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.body()).contains("took longer than 1 seconds").contains("nothing was changed");
        }
    }

    @Test
    void theLimitOfTimeForACheckStopsTheWork(@TempDir Path data) throws Exception {
        Limits hasty = Limits.USUAL.withCheck(Duration.ofMillis(50));
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        String sentence = "Ana Hale, the mayor of Oldquay, said on Tuesday that the 12 ships had left for Geneva. ";
        try (OpenDesk desk = OpenDesk.in(data);
                Checking checking = new Checking(hasty, new Metrics())) {
            Intake intake = new Intake(desk.server().desk());
            Article article = intake.read(Intake.Handed.text(sentence.repeat(3000), null));
            assertThatThrownBy(() -> checking.of(() -> reviewed(desk, article, ended)))
                    .isInstanceOf(Refusal.class);
            assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(GivenUp.class);
        }
    }

    private static Review reviewed(OpenDesk desk, Article article, CompletableFuture<Throwable> ended) {
        try {
            Review review = desk.server().desk().newsroom().now().review(article);
            ended.complete(new AssertionError("it ran to its end"));
            return review;
        } catch (Throwable stopped) {
            ended.complete(stopped);
            throw stopped;
        }
    }

    @Test
    void theLimitOfChecksAtOnceRefusesMoreWhilePagesAreAnswered() throws Exception {
        Metrics metrics = new Metrics();
        Limits narrow = new Limits(
                2000,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                1,
                1,
                100,
                10);
        CountDownLatch release = new CountDownLatch(1);
        try (Checking checking = new Checking(narrow, metrics);
                WebServer server = server(narrow, metrics, router -> {
                    router.get(
                            "/slow",
                            Permission.PUBLIC,
                            visit -> visit.request().result(checking.of(() -> {
                                release.await();
                                return "done";
                            })));
                    router.get(
                            "/quick",
                            Permission.PUBLIC,
                            visit -> visit.request().result("here"));
                })) {
            List<CompletableFuture<Reader.Answer>> asked = java.util.stream.IntStream.range(0, 3)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> new Reader(server.port()).get("/slow")))
                    .toList();
            Object refused = CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                    .get(20, TimeUnit.SECONDS);
            assertThat(((Reader.Answer) refused).status()).isEqualTo(503);
            assertThat(new Reader(server.port()).get("/quick").body()).isEqualTo("here");
            release.countDown();
            assertThat(asked.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(200, 200, 503);
        }
    }

    @Test
    void whatIsBeingAnsweredIsFinishedWhenTheDeskCloses() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Reader.Answer> answer;
        try (WebServer server = server(
                Limits.USUAL,
                new Metrics(),
                router -> router.get("/slow", Permission.PUBLIC, visit -> {
                    begun.countDown();
                    Thread.sleep(1500);
                    visit.request().result("done");
                }))) {
            answer = CompletableFuture.supplyAsync(() -> new Reader(server.port()).get("/slow"));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("done");
    }

    @Test
    void aRouteWithoutAPermissionDoesNotStart() {
        assertThatThrownBy(() -> server(Limits.USUAL, new Metrics(), LimitsTest::withoutPermission))
                .hasMessageContaining("a route without a permission: /open");
    }

    @SuppressWarnings("NullAway") // what a page's author might forget
    private static void withoutPermission(org.factdesk.server.web.Router router) {
        router.get("/open", null, visit -> {});
    }

    @Test
    void anUnknownRequestOfAProgramIsAProblemInJson() {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            Reader.Answer answer = desk.reader().get("/api/v1/nothing");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":404").contains("\"title\":\"Not found\"");
        }
    }

    @Test
    void theAccessLogHoldsNoQueryAndNoSecret() {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            desk.reader().get("/login?next=%2Fsecret-query");
            desk.reader().get("/welcome/secret-link");
            desk.reader().get("/nowhere/secret-guess");
            assertThat(String.join("\n", desk.log())).doesNotContain("secret").contains("\"path\":\"/login\"");
        }
    }
}
