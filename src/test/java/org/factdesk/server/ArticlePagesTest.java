package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.factdesk.docket.Kind;
import org.factdesk.docket.Marked;
import org.factdesk.docket.Role;
import org.factdesk.docket.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of articles, as they are answered. What a browser makes of them is tested with one. */
class ArticlePagesTest {
    private static final String DRAFT =
            "Norwegian Finance Minister Tomas Hale said on Tuesday that the port lost money.\n";

    @TempDir
    private Path folder;

    private OpenDesk desk;
    private Reader editor;

    @BeforeEach
    void openDesk() {
        desk = OpenDesk.in(folder);
        editor = desk.reader("jonas", Role.EDITOR);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
        assertThat(desk.crash()).isNull();
    }

    private String paste(String text) {
        Reader.Answer answer = editor.post("/articles", Map.of("text", text));
        assertThat(answer.status()).isEqualTo(303);
        return answer.header("Location");
    }

    private static long id(String article) {
        return Long.parseLong(article.substring(article.lastIndexOf('/') + 1));
    }

    private Marked finding(String article) {
        return desk.docket().items().at(id(article), 1).stream()
                .filter(marked -> marked.item().kind() == Kind.FINDING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsInTheTextIsNeverMarkup() {
        String article = paste("The minister <script>alert(1)</script> said \"5 < 6\" on Tuesday. " + DRAFT);
        String page = editor.get(article).body();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void aDraftOfEachFormatIsRead() throws IOException {
        for (String name : List.of("a.txt", "a.md", "a.html", "a.json")) {
            String content = name.endsWith("json")
                    ? "{\"uri\":\"u\",\"body_text\":\"" + DRAFT.strip() + "\"}"
                    : name.endsWith("html") ? "<html><body><p>" + DRAFT + "</p></body></html>" : DRAFT;
            Reader.Answer answer =
                    editor.upload("/articles", Map.of(), "file", name, content.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(name).isEqualTo(303);
            assertThat(editor.get(answer.header("Location")).body()).as(name).contains("Tomas Hale");
            assertThat(editor.get(answer.header("Location") + "/edit").body())
                    .as(name)
                    .contains("Tomas Hale");
        }
    }

    @Test
    void whatIsNoDraftIsRefusedWithWhatToDo() {
        Reader.Answer answer = editor.upload("/articles", Map.of(), "file", "a.exe", new byte[] {1});
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("The desk reads .txt, .md, .html, .docx and ninjs");
        assertThat(editor.post("/articles", Map.of("text", " ")).status()).isEqualTo(422);
        assertThat(desk.docket().articles().shelf("", 9, 0)).isEmpty();
    }

    @Test
    void theDayThatIsToldCountsWhereTheTextHasNone() {
        String article = editor.post("/articles", Map.of("text", DRAFT, "as-of", "2025-03-12"))
                .header("Location");
        assertThat(Objects.requireNonNull(desk.docket().articles().find(id(article)))
                        .asOf())
                .hasToString("2025-03-12");
        assertThat(editor.post("/articles", Map.of("text", DRAFT, "as-of", "yesterday"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aStaleDecisionIsToldAndNotTaken() {
        String article = paste(DRAFT);
        Marked finding = finding(article);
        String item = article + "/items/" + finding.item().id();
        editor.get(article);
        assertThat(editor.post(item + "/state", Map.of("revision", "1", "state", "accurate", "reason", "on file"))
                        .status())
                .isEqualTo(200);
        Reader.Answer late =
                editor.post(item + "/state", Map.of("revision", "1", "state", "waived", "reason", "no matter"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("jonas was first").contains("no matter");
        assertThat(finding(article).item().state()).isEqualTo(State.ACCURATE);
    }

    @Test
    void severalAreDecidedTogetherOrNotAtAll() {
        String article = paste(DRAFT + "\nThe talks on Sunday were cynical, officials said.\n");
        List<Marked> items = desk.docket().items().at(id(article), 1);
        long first = items.get(0).item().id();
        editor.get(article);
        Reader.Answer answer =
                editor.post(article + "/items", Map.of("item", first + ":7", "state", "accurate", "reason", ""));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(desk.docket().items().at(id(article), 1).get(0).item().state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void whatIsTypedIsCheckedAndNothingIsKept() {
        String article = paste(DRAFT);
        editor.get(article + "/edit");
        Reader.Answer answer = editor.send(editor.request(article + "/check")
                .header("X-CSRF-Token", editor.csrf())
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("OSLO (March 12, 2025)\n\n" + DRAFT)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"marks\":[").contains("\"gone\":");
        assertThat(Objects.requireNonNull(desk.docket().articles().find(id(article)))
                        .head())
                .isEqualTo(1);
    }

    @Test
    void whoSavesTooLateIsShownBothTexts() {
        String article = paste(DRAFT);
        editor.get(article + "/edit");
        assertThat(editor.post(article + "/edit", Map.of("head", "1", "text", "First. " + DRAFT))
                        .status())
                .isEqualTo(303);
        Reader.Answer late = editor.post(article + "/edit", Map.of("head", "1", "text", "Second. " + DRAFT));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("<del>First</del>").contains("<ins>Second</ins>");
        assertThat(desk.docket().articles().text(id(article), 2)).startsWith("First.");
        assertThat(Objects.requireNonNull(desk.docket().articles().find(id(article)))
                        .head())
                .isEqualTo(2);
    }

    @Test
    void anExportRunsNoFormula() {
        String article = paste(DRAFT);
        editor.get(article);
        String item = article + "/items/" + finding(article).item().id();
        editor.post(
                item + "/state", Map.of("revision", "1", "state", "accurate", "reason", "=HYPERLINK(\"http://x\")"));
        String csv = editor.get(article + "/ledger.csv").body();
        assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK").doesNotContain("\"=HYPERLINK");
    }

    @Test
    void evidenceIsServedToBeSavedAndNeverShown() {
        String article = paste(DRAFT);
        long id = finding(article).item().id();
        editor.get(article);
        editor.upload(
                article + "/items/" + id + "/evidence",
                Map.of("revision", "1"),
                "file",
                "../../page.html",
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        long exhibit = desk.docket().evidences().of(id(article), id).get(0).id();
        Reader.Answer file = editor.get(article + "/items/" + id + "/evidence/" + exhibit + "/file");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''page.html");
        assertThat(file.header("Content-Type")).startsWith("application/octet-stream");
    }

    @Test
    void aDraftIsNoWayToTheFilesOfThisMachine() {
        String draft = "OSLO (3 February 2025)\n\nThe budget rose to 90 million kroner in 2024. <!-- source: %s -->\n";
        for (String name : List.of("no-such-file.pdf", "README.md#L1", "pom.xml sha256:00000000")) {
            String article = editor.upload(
                            "/articles",
                            Map.of(),
                            "file",
                            "draft.md",
                            draft.formatted(name).getBytes(StandardCharsets.UTF_8))
                    .header("Location");
            assertThat(desk.docket().items().at(id(article), 1))
                    .as(name)
                    .noneMatch(marked -> marked.item().label().equals("evidence-missing-or-changed"));
        }
    }

    @Test
    void anArticleIsCheckedAgainAsAVersionOfItsOwn() {
        String article = paste(DRAFT);
        String item = article + "/items/" + finding(article).item().id();
        editor.post(item + "/state", Map.of("revision", "1", "state", "waived", "reason", "house style"));
        assertThat(editor.post(article + "/again", Map.of()).header("Location")).isEqualTo(article);
        assertThat(desk.docket().articles().versions(id(article))).hasSize(2);
        assertThat(desk.docket().articles().text(id(article), 2))
                .isEqualTo(desk.docket().articles().text(id(article), 1));
        assertThat(finding(article).item().state()).isEqualTo(State.WAIVED);
        Reader viewer = desk.reader("vera", Role.VIEWER);
        viewer.get(article);
        assertThat(viewer.post(article + "/again", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void annotationsSayWhatWasDecidedAndByWhichEvidence() {
        String article = paste(DRAFT);
        String item = article + "/items/" + finding(article).item().id();
        editor.post(
                item + "/evidence",
                Map.of("revision", "1", "url", "https://example.org/minutes", "passage", "", "note", ""));
        editor.post(item + "/state", Map.of("revision", "1", "state", "accurate", "reason", "in the minutes"));
        assertThat(editor.get(article + "/ledger.jsonld").body())
                .contains("checked accurate: in the minutes (jonas)")
                .contains("\"source\":\"https://example.org/minutes\"");
    }

    @Test
    void decisionsGoToAFileAndComeBack() {
        String article = paste(DRAFT);
        editor.get(article);
        String item = article + "/items/" + finding(article).item().id();
        editor.post(item + "/state", Map.of("revision", "1", "state", "waived", "reason", "house style"));
        String yaml = editor.get(article + "/decisions.yaml").body();
        assertThat(yaml).contains("status: dismissed").contains("house style");
        String other = paste(DRAFT);
        Reader chief = desk.reader("mara", Role.CHIEF);
        chief.get(other + "/ledger");
        Reader.Answer answer = chief.upload(
                other + "/decisions.yaml",
                Map.of(),
                "file",
                "factdesk.decisions.yaml",
                yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body()).contains("1 decision taken over");
        assertThat(finding(other).item().state()).isEqualTo(State.WAIVED);
    }

    @Test
    void onlyWhatLiesInTheWatchedFolderIsPicked() throws IOException {
        Path watched = Files.createDirectories(folder.resolve("in"));
        Files.writeString(watched.resolve("draft.txt"), DRAFT);
        Files.writeString(folder.resolve("secret.txt"), "secret");
        desk.close();
        desk = OpenDesk.watching(watched, folder);
        editor = desk.reader().login("jonas", OpenDesk.PASSWORD);
        assertThat(editor.get("/").body()).contains("draft.txt").doesNotContain("secret");
        for (String path : List.of("../secret.txt", folder.resolve("secret.txt").toString(), "nothing.txt")) {
            assertThat(editor.post("/articles/watched", Map.of("path", path)).status())
                    .as(path)
                    .isEqualTo(422);
        }
        String article =
                editor.post("/articles/watched", Map.of("path", "draft.txt")).header("Location");
        Files.writeString(watched.resolve("draft.txt"), "Later. " + DRAFT);
        assertThat(editor.post("/articles/watched", Map.of("path", "draft.txt")).header("Location"))
                .isEqualTo(article);
        assertThat(desk.docket().articles().versions(id(article))).hasSize(2);
    }

    @Test
    void theSampleIsThereOnTheFirstDayOnly() throws Exception {
        desk.server().addSample();
        assertThat(desk.docket().articles().shelf("", 9, 0)).isEmpty();
        try (OpenDesk fresh = OpenDesk.in(folder.resolve("fresh"))) {
            fresh.server().addSample();
            fresh.server().addSample();
            assertThat(fresh.docket().articles().shelf("", 9, 0)).hasSize(1);
        }
    }
}
