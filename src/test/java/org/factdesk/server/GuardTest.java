package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.docket.Role;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.web.Router;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps everybody else out: each test fails where the guard that its name tells is taken away. */
class GuardTest {
    @TempDir
    private static Path folder;

    private static OpenDesk desk;
    private static Reader admin;

    @BeforeAll
    static void open() {
        desk = OpenDesk.in(folder);
        admin = desk.reader("keeper", Role.ADMIN);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Map<String, String> another(String name) {
        return Map.of("name", name, "display-name", "", "role", "admin");
    }

    private static boolean isThere(String name) {
        return desk.docket().accounts().named(name) != null;
    }

    @Test
    void csrfTokenAFormWithoutItIsRefused() {
        Map<String, String> form = Map.of("name", "forged", "role", "admin", "csrf", "");
        assertThat(admin.post("/accounts", form).status()).isEqualTo(403);
        assertThat(isThere("forged")).isFalse();
    }

    @Test
    void csrfTokenThatOfSomebodyElseIsRefused() {
        Reader eve = desk.reader("eve", Role.EDITOR);
        Map<String, String> form = Map.of("name", "forged", "role", "admin", "csrf", eve.csrf());
        assertThat(admin.post("/accounts", form).status()).isEqualTo(403);
        assertThat(isThere("forged")).isFalse();
    }

    @Test
    void csrfTokenIsTakenFromTheHeaderToo() {
        HttpRequest.Builder request = admin.request("/accounts")
                .header("X-CSRF-Token", admin.csrf())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=by-script&role=viewer"));
        assertThat(admin.send(request).status()).isEqualTo(200);
        assertThat(isThere("by-script")).isTrue();
    }

    @Test
    void csrfTokenGuardsTheLoginToo() {
        desk.account("loginforged", Role.EDITOR);
        Reader reader = desk.reader();
        Reader.Answer answer = reader.post("/login", Map.of("name", "loginforged", "password", OpenDesk.PASSWORD));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(reader.cookie("factdesk")).isNull();
    }

    @Test
    void csrfTokenIsNeverTheSameTwice() {
        admin.get("/account");
        String first = admin.csrf();
        admin.get("/account");
        assertThat(admin.csrf()).isNotEqualTo(first);
        assertThat(admin.post("/accounts", Map.of("name", "older-page", "role", "viewer", "csrf", first))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "the guard of origins: {0}: {1}")
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1.evil.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void originWhatAPageOfAnotherSiteSendsIsRefused(String header, String value) {
        Reader reader = desk.reader().login("keeper", OpenDesk.PASSWORD).with(header, value);
        assertThat(reader.post("/accounts", another("from-elsewhere")).status()).isEqualTo(403);
        assertThat(isThere("from-elsewhere")).isFalse();
    }

    @Test
    void originWhatOurOwnPageSendsIsTaken() {
        Reader reader = desk.reader()
                .login("keeper", OpenDesk.PASSWORD)
                .with("Origin", "http://127.0.0.1:" + desk.server().port())
                .with("Sec-Fetch-Site", "same-origin");
        assertThat(reader.post("/accounts", another("from-here")).status()).isEqualTo(200);
    }

    @Test
    void permissionsEveryRouteButThoseOfTheDoorNeedsAnAccount() {
        List<Router.Route> open = desk.server().routes().stream()
                .filter(route -> route.permission().isPublic())
                .toList();
        assertThat(open)
                .extracting(Router.Route::path)
                .allMatch(path -> path.matches(
                        "/(health|ready|metrics|login|logout|welcome/.*|link/.*|oidc/.*|api/v1/openapi.yaml)"));
        for (Router.Route route : desk.server().routes()) {
            if (!route.permission().isPublic()) {
                assertThat(ask(desk.reader(), route))
                        .as(route.toString())
                        .isIn(route.method().equals("GET") && !isApi(route) ? 303 : 401);
            }
        }
    }

    @ParameterizedTest(name = "the table of permissions: {0}")
    @ValueSource(strings = {"VIEWER", "EDITOR", "CHIEF"})
    void permissionsWhatARoleMayNotIsRefused(Role role) {
        Reader reader = desk.reader("only-" + role.name(), role);
        Reader program = desk.reader().with("Authorization", "Bearer " + desk.token(role));
        for (Router.Route route : desk.server().routes()) {
            if (!route.permission().isHeldBy(role)) {
                assertThat(ask(isApi(route) ? program : reader, route))
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
    }

    private static boolean isApi(Router.Route route) {
        return route.path().startsWith("/api/");
    }

    private static int ask(Reader reader, Router.Route route) {
        String path = route.path().replaceAll("\\{[^}]+\\}", "1");
        HttpRequest.Builder request = reader.request(path)
                .header("X-CSRF-Token", reader.csrf())
                .method(route.method(), HttpRequest.BodyPublishers.noBody());
        return reader.send(request).status();
    }

    @Test
    void permissionsAViewerSeesNoWayToThem() {
        Reader viewer = desk.reader("onlooker", Role.VIEWER);
        assertThat(viewer.get("/account").body())
                .doesNotContain("href=\"/accounts\"")
                .doesNotContain("href=\"/tokens\"")
                .doesNotContain("href=\"/audit\"");
        assertThat(viewer.get("/accounts").body()).contains("Your role does not allow this");
    }

    @Test
    void tokensThatAreRevokedOrGuessedOpenNothing() {
        admin.get("/tokens");
        String page =
                admin.post("/tokens", Map.of("name", "ci", "role", "viewer")).body();
        Matcher secret = Pattern.compile("class=\"code\"[^>]*value=\"([A-Za-z0-9_-]{43})\"")
                .matcher(page);
        assertThat(secret.find()).isTrue();
        String bearer = "Bearer " + secret.group(1);
        assertThat(admin.get("/tokens").body()).doesNotContain(secret.group(1));
        Reader program = desk.reader().with("Authorization", bearer).with("X-Forwarded-For", "192.0.2.1");
        assertThat(program.get("/metrics").status()).isEqualTo(200);
        long id = desk.docket().tokens().all().stream()
                .filter(token -> token.name().equals("ci"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(admin.post("/tokens/" + id + "/revoke", Map.of()).status()).isEqualTo(303);
        assertThat(program.get("/metrics").status()).isEqualTo(401);
    }

    @Test
    void tokensOpenNoPages() {
        Reader program = desk.reader().with("Authorization", "Bearer " + desk.token(Role.ADMIN));
        assertThat(program.get("/accounts").status()).isEqualTo(303);
    }

    @Test
    void cookiesOpenNoCallOfAProgram() {
        assertThat(admin.with("X-Forwarded-For", "192.0.2.1").get("/metrics").status())
                .isEqualTo(401);
        admin = desk.reader().login("keeper", OpenDesk.PASSWORD);
    }

    @Test
    void headersOfEveryPageKeepItOutOfFramesAndCachesAndScriptsOutOfIt() throws Exception {
        for (Reader.Answer answer : List.of(
                admin.get("/account"), admin.get("/nowhere"), desk.reader().get("/login"))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .contains("base-uri 'none'")
                    .contains("form-action 'self'")
                    .contains("style-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.body()).doesNotContainPattern("<style|\\son[a-z]+=|\\sstyle=|javascript:");
            assertThat(answer.header("Content-Security-Policy")).contains(hashOfTheOneInlineScript(answer.body()));
        }
    }

    private static String hashOfTheOneInlineScript(String page) throws Exception {
        Matcher inline = Pattern.compile("<script(?![^>]* src=)[^>]*>(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(inline.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(inline.find()).isFalse();
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void assetsAreKeptForEverUnderAnAddressThatChangesWithThem() {
        Matcher style = Pattern.compile("href=\"(/assets/[0-9a-f]{20}/desk.css)\"")
                .matcher(admin.get("/account").body());
        assertThat(style.find()).isTrue();
        Reader.Answer answer = desk.reader().get(style.group(1));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
    }

    @ParameterizedTest(name = "the guard of paths: {0}")
    @ValueSource(
            strings = {
                "/assets/../factdesk.db",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%2f..%2fetc/passwd",
                "/assets/HASH/../../org/factdesk/cli/Main.class",
                "/assets/HASH/%2e%2e/%2e%2e/org/factdesk/cli/Main.class",
                "/assets/HASH/..%5c..%5cMain.class"
            })
    void pathsLeadOutOfNoFolder(String path) {
        String hash = admin.get("/account").body().replaceAll("(?s).*/assets/([0-9a-f]{20})/.*", "$1");
        assertThat(desk.reader().get(path.replace("HASH", hash)).status()).isIn(400, 404);
    }

    @ParameterizedTest(name = "the guard of host names: {0}")
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8484", ""})
    void hostsOfAnotherNameAreNotAnswered(String host) throws Exception {
        assertThat(Raw.status(
                        desk.server().port(), "GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .isIn(400, 421);
    }

    @Test
    void hostsOfTheMachineItselfAreAnswered() throws Exception {
        for (String host : List.of("localhost", "127.0.0.1:" + desk.server().port(), "[::1]:80")) {
            assertThat(Raw.status(
                            desk.server().port(),
                            "GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "bound parameters: {0}")
    @ValueSource(
            strings = {
                "' or '1'='1",
                "x'; drop table account; --",
                "keeper' --",
                "\" or \"\"=\"",
                "%' union select password from account --"
            })
    void sqlInEveryTextFieldIsOnlyText(String words) {
        Reader reader = desk.reader();
        reader.get("/login");
        assertThat(reader.post("/login", Map.of("name", words, "password", words))
                        .status())
                .isEqualTo(401);
        assertThat(reader.get("/welcome/" + encoded(words)).status()).isIn(400, 404);
        assertThat(reader.get("/link/" + encoded(words)).status()).isIn(400, 404);
        assertThat(admin.get("/audit?before=" + encoded(words)).status()).isEqualTo(404);
        assertThat(admin.post("/accounts", Map.of("name", words, "role", "viewer"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/tokens", Map.of("name", words, "role", "viewer"))
                        .status())
                .isEqualTo(200);
        String id = String.valueOf(desk.named("keeper").id());
        assertThat(admin.post("/accounts/" + id, Map.of("display-name", words, "role", "admin"))
                        .status())
                .isEqualTo(303);
        assertThat(desk.named("keeper").displayName()).isEqualTo(words);
        assertThat(admin.post("/accounts", Map.of("name", "x", "role", words)).status())
                .isEqualTo(400);
        assertThat(desk.crash()).isNull();
    }

    @Test
    void escapingScriptInNamesIsOnlyText() {
        String script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        long id = desk.account("scripted", Role.ADMIN).id();
        admin.get("/accounts");
        admin.post("/accounts/" + id, Map.of("display-name", script, "role", "admin"));
        admin.post("/tokens", Map.of("name", script, "role", "viewer"));
        Reader reader = desk.reader();
        reader.get("/login");
        Reader.Answer failed = reader.post("/login", Map.of("name", script, "password", "x"));
        for (String page : List.of(
                admin.get("/accounts").body(),
                admin.get("/tokens").body(),
                admin.get("/audit").body(),
                desk.reader()
                        .login("scripted", OpenDesk.PASSWORD)
                        .get("/account")
                        .body(),
                failed.body(),
                reader.get("/login?next=/" + encoded(script)).body(),
                reader.get("/" + encoded(script)).body())) {
            assertThat(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img")
                    .doesNotContain("\"'>");
        }
        assertThat(failed.body()).contains("&lt;script>alert(1)");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void idsOfOthersAreOfNoUseToWhoKeepsNoAccounts() {
        long id = desk.account("victim", Role.EDITOR).id();
        Reader editor = desk.reader("curious", Role.EDITOR);
        assertThat(editor.post("/accounts/" + id + "/link", Map.of()).status()).isEqualTo(403);
        assertThat(editor.post("/accounts/" + id + "/disable", Map.of()).status())
                .isEqualTo(403);
        assertThat(desk.named("victim").isEnabled()).isTrue();
        assertThat(admin.post("/accounts/999999/disable", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void theLastAdminCannotBeTakenAway() {
        assertThat(Permission.ACCOUNTS.isHeldBy(Role.CHIEF)).isFalse();
        try (OpenDesk small = OpenDesk.in(folder.resolve("small"))) {
            Reader only = small.reader("only", Role.ADMIN);
            long id = small.named("only").id();
            only.get("/accounts");
            Reader.Answer answer = only.post("/accounts/" + id + "/disable", Map.of());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("last account that keeps the accounts");
        }
    }
}
