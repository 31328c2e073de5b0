package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.server.Program.json;
import static org.factdesk.server.Program.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.factdesk.docket.Role;
import org.factdesk.server.Reader.Answer;
import org.factdesk.server.web.Router;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs and the desk, by the contract: every answer here is held to it, and everything in it is answered here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final String ALL = "/api/v1/articles";
    private static final String KNOWLEDGE = "/api/v1/knowledge";
    private static final String TEXT = """
            ROTTERDAM, 3 May 2025

            The lease ends on 31 April 2025, the port says. The pier is 400 metres long, said Ana Hale, the mayor of Oldquay.
            """;
    private static final String NOWHERE = "999999";

    private final Contract contract = new Contract();
    private final Map<Role, String> tokens = new TreeMap<>();

    private @Nullable OpenDesk desk;

    @BeforeAll
    void open(@TempDir Path folder) {
        desk = OpenDesk.in(folder);
        for (Role role : Role.values()) {
            tokens.put(role, desk.token(role));
        }
    }

    @AfterAll
    void close() {
        desk().close();
        Set<String> unseen = new TreeSet<>(contract.answers());
        unseen.removeAll(contract.seen());
        assertThat(unseen)
                .as("answers in openapi.yaml that nothing here was given")
                .isEmpty();
    }

    private OpenDesk desk() {
        return java.util.Objects.requireNonNull(desk);
    }

    private Program by(Role role) {
        return new Program(caller(role), contract);
    }

    private Reader caller(Role role) {
        return desk().reader().with("Authorization", "Bearer " + tokens.get(role));
    }

    private String article() {
        Answer made = by(Role.EDITOR)
                .send("POST", ALL, object("text", TEXT, "path", "drafts/pier.md", "as_of", "2025-05-03"));
        assertThat(made.status()).isEqualTo(201);
        return ALL + "/" + json(made).path("id").asLong();
    }

    private JsonNode items(String article) {
        return json(by(Role.VIEWER).get(article + "/items?limit=200")).path("items");
    }

    private JsonNode finding(String article) {
        return json(by(Role.VIEWER).get(article + "/items?kind=finding&label=impossible-date"))
                .path("items")
                .path(0);
    }

    private static String at(String article, JsonNode item) {
        return article + "/items/" + item.path("id").asLong();
    }

    @Test
    void routesAndContractAreOne() {
        Set<String> registered = new TreeSet<>();
        for (Router.Route route : desk().server().routes()) {
            if (route.path().startsWith("/api/")) {
                registered.add(route.method() + " " + route.path() + " " + lowest(route));
            }
        }
        Set<String> told = new TreeSet<>();
        contract.calls()
                .forEach((call, spec) ->
                        told.add(call + " " + spec.path("x-role").asText("public")));
        assertThat(told).isEqualTo(registered);
    }

    private static String lowest(Router.Route route) {
        if (route.permission().isPublic()) {
            return "public";
        }
        for (Role role : Role.values()) {
            if (route.permission().isHeldBy(role)) {
                return role.name().toLowerCase(java.util.Locale.ROOT);
            }
        }
        throw new AssertionError(route);
    }

    @Test
    void theContractIsServedToAnybody() {
        Answer answer = new Program(desk().reader(), contract).get("/api/v1/openapi.yaml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void nobodyGetsInWithoutATokenAndNobodyBelowTheRole() {
        Program stranger = new Program(desk().reader(), contract);
        contract.calls().forEach((call, spec) -> {
            String method = call.split(" ", -1)[0];
            String path = call.split(" ", -1)[1].replaceAll("\\{\\w+}", NOWHERE);
            String role = spec.path("x-role").asText();
            if (role.isEmpty()) {
                return;
            }
            assertThat(tried(stranger, method, path).status()).as(call).isEqualTo(401);
            Role needed = Role.valueOf(role.toUpperCase(java.util.Locale.ROOT));
            for (Role below : Role.values()) {
                if (below.compareTo(needed) < 0) {
                    assertThat(tried(by(below), method, path).status())
                            .as(call + " by a " + below)
                            .isEqualTo(403);
                }
            }
        });
    }

    @Test
    void whoeverIsLoggedInReadsAndChangesNothingWithoutAToken() {
        String article = article();
        Reader reader = desk().reader("ana", Role.ADMIN);
        Program ana = new Program(reader.with("X-CSRF-Token", reader.csrf()), contract);
        assertThat(ana.get(article).status()).isEqualTo(200);
        assertThat(ana.send("POST", article + "/comments", object("words", "x")).status())
                .isEqualTo(401);
        assertThat(ana.get(article, "Authorization", "Bearer wrong").status()).isEqualTo(401);
    }

    private static Answer tried(Program program, String method, String path) {
        return method.equals("GET") ? program.get(path) : program.send(method, path, "{}");
    }

    @Test
    void whatIsNotThereIsNotFoundWhoeverAsks() {
        String article = article();
        Map<String, String> bodies = Map.of(
                "decideItem", object("revision", 1, "state", "open"),
                "decideItems", object("decisions", List.of(Map.of("item", 1, "revision", 1, "state", "open"))),
                "addComment", object("words", "Why?"),
                "withdrawEvidence", object("reason", "wrong"),
                "reopen", object("reason", "wrong"),
                "signOff", object("head", 1),
                "assignItem", object("revision", 1));
        contract.calls().forEach((call, spec) -> {
            String method = call.split(" ", -1)[0];
            String path = call.split(" ", -1)[1];
            if (!path.contains("{")) {
                return;
            }
            String body = bodies.getOrDefault(spec.path("operationId").asText(), "{}");
            String nowhere = path.replaceAll("\\{\\w+}", NOWHERE);
            Answer answer = method.equals("GET")
                    ? by(Role.ADMIN).get(nowhere)
                    : by(Role.ADMIN).send(method, nowhere, body);
            assertThat(answer.status()).as(call).isEqualTo(404);
        });
        assertThat(by(Role.VIEWER).get(article + "/items/x").status()).isEqualTo(404);
        assertThat(by(Role.VIEWER).get(article + "/items?version=7").status()).isEqualTo(404);
    }

    @Test
    void anItemIsReachedByItsOwnArticleOnly() {
        String mine = article();
        String other = article();
        JsonNode item = finding(mine);
        Program editor = by(Role.EDITOR);
        String note = json(editor.send("POST", at(mine, item) + "/evidence", object("kind", "note", "note", "seen")))
                .path("id")
                .asText();
        String elsewhere = at(other, item);
        assertThat(editor.get(elsewhere).status()).isEqualTo(404);
        assertThat(editor.send("PATCH", elsewhere, object("revision", 1, "state", "accurate"))
                        .status())
                .isEqualTo(404);
        assertThat(editor.send("PUT", elsewhere + "/assignee", object("revision", 1))
                        .status())
                .isEqualTo(404);
        assertThat(editor.get(elsewhere + "/evidence").status()).isEqualTo(404);
        assertThat(editor.send("POST", elsewhere + "/evidence", object("kind", "note", "note", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(editor.send("POST", elsewhere + "/evidence/" + note + "/withdrawal", object("reason", "x"))
                        .status())
                .isEqualTo(404);
        JsonNode sibling = items(mine).path(1).path("id").equals(item.path("id"))
                ? items(mine).path(0)
                : items(mine).path(1);
        assertThat(editor.send("POST", at(mine, sibling) + "/evidence/" + note + "/withdrawal", object("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(editor.send(
                                "POST",
                                other + "/decisions",
                                object(
                                        "decisions",
                                        List.of(Map.of(
                                                "item", item.path("id").asLong(), "revision", 1, "state", "open"))))
                        .status())
                .isEqualTo(404);
        assertThat(editor.send(
                                "POST",
                                other + "/comments",
                                object("item", item.path("id").asLong(), "words", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(finding(mine).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void anArticleComesAsTextOrAsAFile() {
        String path = article();
        JsonNode made = json(by(Role.VIEWER).get(path));
        assertThat(made.path("path").asText()).isEqualTo("drafts/pier.md");
        assertThat(made.path("as_of").asText()).isEqualTo("2025-05-03");
        Answer file = by(Role.EDITOR)
                .file(ALL, "ferry.txt", TEXT.getBytes(StandardCharsets.UTF_8), Map.of("note", "by the desk"));
        assertThat(json(file).path("path").asText()).isEqualTo("ferry.txt");
        assertThat(json(by(Role.VIEWER).get(file.header("Location")))
                        .path("head")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(by(Role.VIEWER).get(ALL + "?limit=1")).path("next").asInt())
                .isEqualTo(1);
        assertThat(json(by(Role.VIEWER).get(ALL + "?words=no+such+words")).path("articles"))
                .isEmpty();
    }

    @Test
    void whatIsNoArticleIsRefusedWithWhatToDo() {
        Program editor = by(Role.EDITOR);
        assertThat(detail(editor.send("POST", ALL, "{}"), 422)).contains("“text” is missing");
        assertThat(detail(editor.send("POST", ALL, object("text", "x", "date", "y")), 400))
                .contains("There is no field “date” here; there are as_of, note, path, text");
        assertThat(detail(editor.send("POST", ALL, object("text", "Words.", "as_of", "3 May")), 422))
                .contains("write it as 2026-02-03");
        assertThat(detail(editor.send("POST", ALL, object("text", "Words.", "path", "a.pdf")), 422))
                .contains("not of a format that is read here");
        assertThat(detail(editor.send("POST", ALL, object("text", 5)), 400)).contains("must be a string");
        assertThat(detail(editor.send("POST", ALL, "{\"text\":\"a\",\"text\":\"b\"}"), 400))
                .contains("Duplicate");
        assertThat(detail(editor.send("POST", ALL, "{\"text\":\"a\"} {}"), 400)).contains("no JSON");
        assertThat(detail(editor.send("POST", ALL, "[]"), 400)).contains("An object in JSON");
        assertThat(detail(editor.send("POST", ALL, object("text", "a\u0000b")), 400))
                .contains("character that is none");
        for (String path :
                List.of("/etc/hosts.txt", "../draft.md", "a/../../b.md", "C:\\x.txt", "a//b.txt", "./b.txt")) {
            assertThat(detail(editor.send("POST", ALL, object("text", "Words.", "path", path)), 422))
                    .as(path)
                    .contains("such as drafts/pier.md");
        }
        assertThat(detail(by(Role.VIEWER).get(ALL + "?limit=1000"), 400)).contains("1 to 200");
    }

    @ParameterizedTest(name = "the guard of paths: an upload called {0}")
    @ValueSource(
            strings = {"../../../../tmp/evil.md", "..\\..\\evil.md", "/etc/evil.md", "C:\\evil.md", "....//evil.md"})
    void ofAnUploadsPathOnlyTheNameIsTaken(String name) {
        Answer made =
                by(Role.EDITOR).file(ALL, name.replace("\\", "\\\\"), TEXT.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(json(made).path("path").asText()).as(made.body()).isEqualTo("evil.md");
    }

    private static String detail(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        return json(answer).path("detail").asText();
    }

    @Test
    void nothingButJsonIsTakenForJson() {
        Reader reader = caller(Role.EDITOR);
        Answer answer = reader.send(reader.request(ALL)
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(object("text", TEXT))));
        assertThat(detail(answer, 415)).contains("application/json");
    }

    @Test
    void aVersionNamesTheOneItWasMadeFromAndIsRefusedWhereSomebodyWasFirst() {
        String article = article();
        Program editor = by(Role.EDITOR);
        String better = TEXT.replace("31 April", "30 April");
        Answer added = editor.send("POST", article + "/versions", object("text", better, "head", 1, "note", "the day"));
        assertThat(json(added).path("head").asInt()).isEqualTo(2);
        assertThat(added.header("Location")).isEqualTo(article + "/versions/2");
        assertThat(detail(editor.send("POST", article + "/versions", object("text", "Other.", "head", 1)), 409))
                .contains("has meanwhile saved version 2");
        assertThat(editor.send("POST", article + "/versions", object("text", "Other."), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(editor.send("POST", article + "/versions", object("text", "Other."), "If-Match", "W/x")
                        .status())
                .isEqualTo(400);
        assertThat(editor.send("POST", article + "/versions", object("text", "Other."))
                        .status())
                .isEqualTo(422);
        assertThat(editor.file(
                                article + "/versions",
                                "pier.md",
                                TEXT.getBytes(StandardCharsets.UTF_8),
                                Map.of("head", "2"))
                        .status())
                .isEqualTo(201);
        assertThat(json(editor.get(article + "/versions")).path("versions")).hasSize(3);
        assertThat(json(editor.get(article + "/versions/2")).path("text").asText())
                .contains("30 April");
        assertThat(json(editor.get(article + "/items?version=2&label=impossible-date"))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void anArticleThatHasNotChangedIsNotSentAgain() {
        String article = article();
        Program viewer = by(Role.VIEWER);
        String tag = viewer.get(article).header("ETag");
        assertThat(viewer.get(article, "If-None-Match", tag).status()).isEqualTo(304);
        by(Role.EDITOR).send("PATCH", at(article, finding(article)), object("revision", 1, "state", "query_author"));
        assertThat(viewer.get(article, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoDecideTheSecondIsToldWhatTheFirstHasDecided() {
        String article = article();
        JsonNode item = finding(article);
        String path = at(article, item);
        Program editor = by(Role.EDITOR);
        Answer first =
                editor.send("PATCH", path, object("revision", 1, "state", "query_author", "reason", "which day?"));
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        Answer second = by(Role.CHIEF).send("PATCH", path, object("revision", 1, "state", "accurate"));
        assertThat(detail(second, 409)).contains("Nothing was changed");
        JsonNode now = json(second).path("items").path(0);
        assertThat(now.path("state").asText()).isEqualTo("query_author");
        assertThat(now.path("reason").asText()).isEqualTo("which day?");
        assertThat(editor.send("PATCH", path, object("state", "open"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(editor.send("PATCH", path, object("state", "open"), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
        JsonNode whole = json(editor.get(path));
        assertThat(whole.path("history")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(whole.at("/item/revision").asInt()).isEqualTo(3);
    }

    @Test
    void decisionsAreRefusedWithTheReasonWhy() {
        String article = article();
        String path = at(article, finding(article));
        Program editor = by(Role.EDITOR);
        assertThat(detail(editor.send("PATCH", path, object("revision", 1, "state", "waived")), 422))
                .contains("needs a reason");
        assertThat(detail(editor.send("PATCH", path, object("revision", 1, "state", "fine")), 422))
                .contains("it may be accurate, changed, open, query_author, waived");
        assertThat(detail(editor.send("PATCH", path, object("state", "open")), 422))
                .contains("“revision” is missing");
        assertThat(editor.send("PATCH", path, object("revision", "1", "state", "open"))
                        .status())
                .isEqualTo(400);
        assertThat(editor.send("PATCH", path, "nonsense").status()).isEqualTo(400);
    }

    @Test
    void severalAreDecidedAtOnceOrNone() {
        String article = article();
        JsonNode items = items(article);
        String path = article + "/decisions";
        Program editor = by(Role.EDITOR);
        long first = items.path(0).path("id").asLong();
        long second = items.path(1).path("id").asLong();
        Map<String, Object> good = Map.of("item", first, "revision", 1, "state", "accurate");
        Map<String, Object> stale = Map.of("item", second, "revision", 7, "state", "accurate");
        assertThat(editor.send("POST", path, object("decisions", List.of(good, stale)))
                        .status())
                .isEqualTo(409);
        assertThat(items(article).path(0).path("state").asText()).isEqualTo("open");
        assertThat(editor.send("POST", path, object("decisions", List.of(good, good)))
                        .status())
                .isEqualTo(422);
        assertThat(editor.send("POST", path, object("decisions", List.of(good), "x", 1))
                        .status())
                .isEqualTo(400);
        assertThat(editor.send("POST", path, object("decisions", List.of(good))).status())
                .isEqualTo(200);
        assertThat(items(article).path(0).path("state").asText()).isEqualTo("accurate");
    }

    @Test
    void whatIsLeftIsListedOverAllArticles() {
        article();
        Program viewer = by(Role.VIEWER);
        JsonNode left = json(viewer.get("/api/v1/items?kind=finding&severity=error&state=open&limit=200"));
        assertThat(left.path("items"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("severity").asText()).isEqualTo("error"));
        assertThat(json(viewer.get("/api/v1/items?assignee=me")).path("items")).isEmpty();
        assertThat(viewer.get("/api/v1/items?state=lost").status()).isEqualTo(422);
        assertThat(viewer.get("/api/v1/items?skip=x").status()).isEqualTo(400);
        String article = article();
        assertThat(viewer.get(article + "/items?state=lost").status()).isEqualTo(422);
        assertThat(viewer.get(article + "/items?skip=x").status()).isEqualTo(400);
    }

    @Test
    void anItemIsGivenToSomebodyAndTakenBack() {
        String article = article();
        String path = at(article, finding(article)) + "/assignee";
        Program editor = by(Role.EDITOR);
        JsonNode one = json(editor.get("/api/v1/staff")).path("staff").path(0);
        Answer given = editor.send(
                "PUT", path, object("revision", 1, "account", one.path("id").asLong()));
        assertThat(json(given).at("/assignee/name")).isEqualTo(one.path("name"));
        assertThat(editor.send("PUT", path, object("revision", 1, "account", null))
                        .status())
                .isEqualTo(409);
        assertThat(editor.send("PUT", path, object("account", null), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(editor.send("PUT", path, object("revision", "2")).status()).isEqualTo(400);
        assertThat(editor.send("PUT", path, "{}").status()).isEqualTo(422);
        Answer back = editor.send("PUT", path, object("revision", 2, "account", null));
        assertThat(json(back).path("assignee").isNull()).isTrue();
    }

    @Test
    void evidenceIsALinkAPassageANoteOrAFileThatComesBackAsItWas() {
        String article = article();
        String path = at(article, finding(article)) + "/evidence";
        Program editor = by(Role.EDITOR);
        assertThat(editor.send(
                                "POST",
                                path,
                                object("kind", "link", "url", "https://port.example/lease", "note", "p. 3"))
                        .status())
                .isEqualTo(201);
        assertThat(editor.send("POST", path, object("kind", "quote", "passage", "until 30 April"))
                        .status())
                .isEqualTo(201);
        assertThat(detail(editor.send("POST", path, object("kind", "link", "url", "javascript:alert(1)")), 422))
                .contains("http://");
        assertThat(editor.send("POST", path, object("kind", "note", "nothing", "x"))
                        .status())
                .isEqualTo(400);
        byte[] bytes = {0, 1, 2, 'x', (byte) 0xff};
        JsonNode file = json(editor.file(path, "../../lease.bin", bytes, Map.of("note", "the lease")));
        assertThat(file.path("file").asText()).isEqualTo("lease.bin");
        String one = path + "/" + file.path("id").asLong();
        Answer back = by(Role.VIEWER).get(one + "/file");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.header("Content-Disposition")).startsWith("attachment").contains("lease.bin");
        assertThat(json(editor.get(path)).path("evidence")).hasSize(3);
        assertThat(editor.send("POST", one + "/withdrawal", "{}").status()).isEqualTo(422);
        assertThat(editor.send("POST", one + "/withdrawal", "[").status()).isEqualTo(400);
        Answer withdrawn = editor.send("POST", one + "/withdrawal", object("reason", "another lease"));
        assertThat(json(withdrawn).path("withdrawn_at").isTextual()).isTrue();
        assertThat(json(by(Role.VIEWER).get(article + "/ledger")).findValues("evidence"))
                .isNotEmpty();
    }

    @Test
    void commentsAreOfTheWholeOrOfAnItem() {
        String article = article();
        Program editor = by(Role.EDITOR);
        long item = finding(article).path("id").asLong();
        assertThat(editor.send("POST", article + "/comments", object("item", item, "words", "Which day?"))
                        .status())
                .isEqualTo(201);
        assertThat(editor.send("POST", article + "/comments", object("words", "Well done."))
                        .status())
                .isEqualTo(201);
        assertThat(editor.send("POST", article + "/comments", object("words", " "))
                        .status())
                .isEqualTo(422);
        assertThat(editor.send("POST", article + "/comments", "").status()).isEqualTo(400);
        assertThat(json(by(Role.VIEWER).get(article + "/comments")).path("comments"))
                .hasSize(2);
    }

    @Test
    void aChiefSignsOffWithAReasonWhereAnErrorIsOpenAndReopens() {
        String article = article();
        Program chief = by(Role.CHIEF);
        String path = article + "/sign-offs";
        assertThat(chief.send("POST", path, object("head", 1)).status()).isEqualTo(422);
        assertThat(chief.send("POST", path, object("head", 9, "reason", "x")).status())
                .isEqualTo(409);
        assertThat(chief.send("POST", path, object("reason", "x"), "If-Match", "\"9\"")
                        .status())
                .isEqualTo(412);
        assertThat(chief.send("POST", path, object("head", true)).status()).isEqualTo(400);
        Answer signed = chief.send("POST", path, object("head", 1, "reason", "the letter has it so"));
        assertThat(json(signed).path("open_errors").asInt()).isPositive();
        assertThat(json(chief.get(article)).path("status").asText()).isEqualTo("signed_off");
        assertThat(json(chief.get(path)).path("sign_offs")).hasSize(1);
        assertThat(chief.send("POST", article + "/reopening", "{}").status()).isEqualTo(422);
        assertThat(chief.send("POST", article + "/reopening", "").status()).isEqualTo(400);
        assertThat(chief.send("POST", article + "/reopening", object("reason", "a call"))
                        .status())
                .isEqualTo(204);
        assertThat(json(chief.get(article)).path("status").asText()).isEqualTo("in_review");
    }

    @Test
    void decisionsGoOutAsAFileAndComeInAgain() {
        String from = article();
        JsonNode item = finding(from);
        by(Role.EDITOR)
                .send("PATCH", at(from, item), object("revision", 1, "state", "waived", "reason", "a quotation"));
        String name = "/factdesk.decisions.yaml";
        Answer file = by(Role.VIEWER).get(from + name);
        assertThat(file.body()).contains("a quotation", item.path("fingerprint").asText());
        String to = article();
        Program chief = by(Role.CHIEF);
        JsonNode taken = json(chief.words("PUT", to + name, "application/yaml", file.body()));
        assertThat(taken.path("decided")).hasSize(1);
        assertThat(finding(to).path("state").asText()).isEqualTo("waived");
        assertThat(detail(chief.words("PUT", to + name, "application/yaml", "decisions: [5]"), 422))
                .contains("Nothing was taken over");
        Reader raw = caller(Role.CHIEF);
        Answer latin = raw.send(raw.request(to + name)
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xe9, 'x'})));
        contract.hold("PUT", to + name, null, latin);
        assertThat(latin.status()).isEqualTo(400);
    }

    @Test
    void theRecordIsToldPageByPage() {
        article();
        String article = article();
        by(Role.EDITOR).send("PATCH", at(article, finding(article)), object("revision", 1, "state", "query_author"));
        Program chief = by(Role.CHIEF);
        JsonNode first = json(chief.get("/api/v1/audit?limit=1"));
        JsonNode second = json(
                chief.get("/api/v1/audit?limit=1&before=" + first.path("next").asLong()));
        assertThat(second.at("/entries/0/id").asLong())
                .isLessThan(first.at("/entries/0/id").asLong());
        assertThat(chief.get("/api/v1/audit?before=x").status()).isEqualTo(400);
        JsonNode own = json(by(Role.VIEWER).get(article + "/audit"));
        assertThat(own.at("/entries/0/action").asText()).isEqualTo("item_decided");
        assertThat(own.path("entries").findValuesAsText("article"))
                .containsOnly(article.substring(article.lastIndexOf('/') + 1));
        assertThat(chief.get(article + "/audit?limit=0").status()).isEqualTo(400);
    }

    @Test
    void whatIsAddedToTheKnowledgeIsFoundAndHoldsFromTheNextCheckOn() {
        Program editor = by(Role.EDITOR);
        String fact = object(
                "table", "facts", "subject", "pier", "property", "long", "value", "402 metres", "source", "survey");
        String article = article();
        assertThat(json(editor.get(article + "/items?label=pinned-fact-mismatch"))
                        .path("items"))
                .isEmpty();
        Answer made = editor.send("POST", KNOWLEDGE, fact);
        assertThat(made.status()).isEqualTo(201);
        JsonNode found = json(editor.get(made.header("Location")));
        assertThat(found.at("/entries/0/says").asText()).isEqualTo("long 402 metres");
        assertThat(found.at("/entries/0/source").asText()).isEqualTo("survey");
        assertThat(found.path("entries")).hasSize(1);
        assertThat(json(editor.get(article() + "/items?label=pinned-fact-mismatch"))
                        .path("items"))
                .hasSize(1);
        String holder = object(
                "table", "holders", "person", "Ann Lee", "office", "mayor", "body", "Hove", "kind", "acting", "source",
                "gazette");
        assertThat(editor.send("POST", KNOWLEDGE, holder).status()).isEqualTo(201);
        JsonNode page = json(by(Role.VIEWER).get(KNOWLEDGE + "?limit=1"));
        assertThat(page.path("entries")).hasSize(1);
        assertThat(page.path("next").asInt()).isOne();
        assertThat(json(by(Role.VIEWER).get(KNOWLEDGE + "?words=ann&table=facts"))
                        .path("entries"))
                .isEmpty();
        assertThat(json(by(Role.VIEWER).get(KNOWLEDGE + "?words=ann")).path("entries"))
                .hasSize(1);
    }

    @Test
    void whatIsNoKnowledgeIsRefused() {
        Program editor = by(Role.EDITOR);
        assertThat(detail(editor.send("POST", KNOWLEDGE, object("table", "facts", "subject", "x", "value", "1")), 422))
                .contains("“source”");
        assertThat(detail(
                        editor.send(
                                "POST",
                                KNOWLEDGE,
                                object("table", "people", "person", "x", "venue", "y", "source", "z")),
                        422))
                .contains("no column venue");
        assertThat(detail(
                        editor.send(
                                "POST",
                                KNOWLEDGE,
                                object("table", "diary", "event", "x", "day", "soon", "source", "z")),
                        422))
                .contains("day is 'soon'");
        assertThat(detail(editor.send("POST", KNOWLEDGE, object("table", "x", "source", "z")), 422))
                .contains("holders");
        assertThat(editor.send("POST", KNOWLEDGE, object("colour", "x")).status())
                .isEqualTo(400);
        assertThat(by(Role.VIEWER).get(KNOWLEDGE + "?table=x").status()).isEqualTo(422);
        assertThat(by(Role.VIEWER).get(KNOWLEDGE + "?limit=0").status()).isEqualTo(400);
    }

    private static Map<String, Object> draft(String path, String... messages) {
        List<Map<String, Object>> findings = java.util.Arrays.stream(messages)
                .map(message -> Map.<String, Object>of(
                        "check", "impossible-date", "severity", "error", "line", 3, "column", 19, "message", message))
                .toList();
        return Map.of("path", path, "report", Map.of("schema", "factdesk/check/1", "findings", findings), "text", TEXT);
    }

    @Test
    void aRunOfABuildServerIsWithTheArticleOfItsDraft() {
        String article = article();
        long id = json(by(Role.VIEWER).get(article)).path("id").asLong();
        Program editor = by(Role.EDITOR);
        Answer pushed = editor.send(
                "POST",
                "/api/v1/runs",
                object(
                        "commit",
                        "0a1b2c",
                        "drafts",
                        List.of(draft("site/drafts/pier.md", "no such day"), draft("x/new.md"))));
        assertThat(pushed.status()).isEqualTo(201);
        assertThat(json(pushed).at("/runs/0/article").asLong()).isEqualTo(id);
        assertThat(json(pushed).at("/runs/0/findings").asInt()).isOne();
        assertThat(json(pushed).at("/runs/1/article").isNull()).isTrue();
        long run = json(pushed).at("/runs/0/id").asLong();
        JsonNode whole = json(by(Role.VIEWER).get("/api/v1/runs/" + run));
        assertThat(whole.at("/report/findings/0/message").asText()).isEqualTo("no such day");
        assertThat(whole.path("text").asText()).isEqualTo(TEXT);
        assertThat(json(by(Role.VIEWER).get(article + "/runs")).at("/runs/0/id").asLong())
                .isEqualTo(run);
        assertThat(json(by(Role.VIEWER).get("/api/v1/runs?limit=1"))
                        .path("next")
                        .asInt())
                .isOne();
    }

    @Test
    void whatIsNoRunIsRefused() {
        Program editor = by(Role.EDITOR);
        assertThat(detail(editor.send("POST", "/api/v1/runs", object("drafts", List.of())), 422))
                .contains("“drafts”");
        Map<String, Object> other = Map.of("path", "a.md", "report", Map.of("schema", "sarif"));
        assertThat(detail(editor.send("POST", "/api/v1/runs", object("drafts", List.of(other))), 422))
                .contains("factdesk check --format json");
        assertThat(editor.send("POST", "/api/v1/runs", object("drafts", List.of(Map.of("x", 1))))
                        .status())
                .isEqualTo(400);
        assertThat(editor.send("POST", "/api/v1/runs", object("drafts", List.of(draft("a\u0000b"))))
                        .status())
                .isEqualTo(400);
        assertThat(editor.send("POST", "/api/v1/runs", object("drafts", List.of(draft("a\nb"))))
                        .status())
                .isEqualTo(422);
        assertThat(by(Role.VIEWER).get("/api/v1/runs?limit=0").status()).isEqualTo(400);
        assertThat(by(Role.VIEWER).get(article() + "/runs?limit=0").status()).isEqualTo(400);
    }

    @Test
    void theDraftOfARunIsTakenOnTheDeskFromItsPage() {
        Answer pushed = by(Role.EDITOR)
                .send(
                        "POST",
                        "/api/v1/runs",
                        object(
                                "drafts",
                                List.of(draft("/etc/taken-" + System.nanoTime() + ".md", "<b>no such day</b>"))));
        long run = json(pushed).at("/runs/0/id").asLong();
        Reader reader = desk().reader("berta", Role.EDITOR);
        assertThat(reader.get("/").body()).contains("/runs/" + run);
        assertThat(reader.get("/runs").body()).contains("/runs/" + run);
        assertThat(reader.get("/runs/" + run).body())
                .contains("&lt;b&gt;no such day")
                .doesNotContain("<b>no such day");
        Answer taken = reader.post("/runs/" + run + "/article", Map.of());
        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
        JsonNode article = json(by(Role.VIEWER).get("/api/v1" + taken.header("Location")));
        assertThat(article.path("path").asText()).startsWith("taken-");
        assertThat(desk().reader("viola", Role.VIEWER)
                        .post("/runs/" + run + "/article", Map.of())
                        .status())
                .isEqualTo(403);
    }
}
