package org.factdesk.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.factdesk.docket.Item;
import org.factdesk.docket.Role;
import org.factdesk.docket.Shelved;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in articles, file names, comments and evidence by those who mean harm: each test fails where the guard of its name is taken away. */
class StrangeTextTest {
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    private static final String SECRET = "nobody is to read this";

    @TempDir
    private static Path folder;

    private static OpenDesk desk;
    private Reader editor;

    @BeforeAll
    static void open() throws IOException {
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Files.writeString(watched.resolve("draft.md"), "The call took place on Thursday, 31 April 2025.\n");
        Files.writeString(folder.resolve("secret.md"), SECRET);
        Files.createSymbolicLink(watched.resolve("link.md"), folder.resolve("secret.md"));
        desk = OpenDesk.watching(watched, folder.resolve("data"));
        desk.account("editor", Role.ADMIN);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void login() {
        editor = desk.reader().login("editor", OpenDesk.PASSWORD);
    }

    /** The article of {@code text}, and where it is. */
    private String paste(String text) {
        Reader.Answer answer = editor.post("/articles", Map.of("text", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.header("Location");
    }

    private static long id(String article) {
        return Long.parseLong(article.substring(article.lastIndexOf('/') + 1));
    }

    private static Item item(String article) {
        return desk.docket().items().at(id(article), 1).get(0).item();
    }

    private static String newest() {
        Shelved first = desk.docket().articles().shelf("", 1, 0).get(0);
        return "/articles/" + first.story().id();
    }

    private void pagesOf(String article, String words) {
        for (String path : List.of(
                "/",
                "/?words=" + encoded(words),
                article,
                article + "/versions",
                article + "/versions/1",
                article + "/diff",
                article + "/edit",
                article + "/ledger",
                article + "/ledger.html",
                article + "/sign-off",
                article + "/items/" + item(article).id(),
                "/audit")) {
            isOnlyText(path);
        }
        assertThat(desk.crash()).isNull();
    }

    private void isOnlyText(String path) {
        Reader.Answer answer = editor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        isOnlyText(path, answer);
    }

    private static void isOnlyText(String what, Reader.Answer answer) {
        assertThat(answer.body())
                .as(what)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContainPattern("<[a-z]+ [^>]*=\"javascript:");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, UTF_8);
    }

    @Test
    void escapingScriptInAnArticleIsOnlyText() {
        String article = paste(SCRIPT + " is a headline\n\nThe call took place on Thursday, 31 April 2025, " + SCRIPT
                + " said.\n\n\"" + SCRIPT + "\" she said.\n");
        pagesOf(article, SCRIPT);
        assertThat(editor.get(article).body()).contains("&lt;script>alert(1)&lt;/script>");
    }

    @ParameterizedTest(name = "escaping: an article in {0}")
    @ValueSource(strings = {"md", "html"})
    void escapingScriptInMarkedUpArticlesIsNotRun(String format) {
        String text = "<h1>A &lt;script&gt;alert(1)&lt;/script&gt; day</h1>\n\n" + SCRIPT
                + "\n\nThe call took place on Thursday, 31 April 2025.\n\n[a link](javascript:alert(1)) <a href=\"javascript:alert(1)\">b</a>\n";
        assertThat(editor.upload("/articles", Map.of(), "file", "draft." + format, text.getBytes(UTF_8))
                        .status())
                .isEqualTo(303);
        pagesOf(newest(), SCRIPT);
    }

    @Test
    void escapingScriptInWhatEditorsWriteIsOnlyText() {
        String article = paste("The call took place on Thursday, 31 April 2025.\n");
        Item item = item(article);
        String here = article + "/items/" + item.id();
        editor.get(article);
        assertThat(editor.post(
                                here + "/state",
                                Map.of(
                                        "state",
                                        "waived",
                                        "reason",
                                        SCRIPT,
                                        "revision",
                                        String.valueOf(item.revision())))
                        .status())
                .isEqualTo(200);
        assertThat(editor.post(here + "/comments", Map.of("words", SCRIPT)).status())
                .isEqualTo(200);
        assertThat(editor.post(article + "/comments", Map.of("words", SCRIPT)).status())
                .isEqualTo(303);
        assertThat(editor.post(here + "/evidence", Map.of("passage", SCRIPT, "note", SCRIPT))
                        .status())
                .isEqualTo(200);
        assertThat(editor.upload(
                                here + "/evidence",
                                Map.of("note", SCRIPT),
                                "file",
                                "<img src=x onerror=alert(1)>.pdf",
                                new byte[] {1})
                        .status())
                .isEqualTo(200);
        assertThat(editor.post(article + "/sign-off", Map.of("head", "1", "reason", SCRIPT))
                        .status())
                .isEqualTo(303);
        pagesOf(article, SCRIPT);
    }

    @Test
    void escapingScriptInTheNameOfAFileIsOnlyText() {
        String name = "<img src=x onerror=alert(1)>.md";
        byte[] text = "The call took place on Thursday, 31 April 2025.\n".getBytes(UTF_8);
        assertThat(editor.upload("/articles", Map.of(), "file", name, text).status())
                .isEqualTo(303);
        assertThat(editor.get("/").body()).contains("&lt;img src=x onerror=alert(1)&gt;.md");
        pagesOf(newest(), name);
    }

    @Test
    void escapingScriptInWhatIsRefusedIsOnlyText() {
        byte[] text = {1};
        String day = "<script>alert(1)</script>";
        for (Reader.Answer refused : List.of(
                editor.post("/articles/watched", Map.of("path", SCRIPT)),
                editor.upload("/articles", Map.of(), "file", "<img src=x onerror=alert(1)>.exe", text),
                editor.post("/articles", Map.of("text", "x", "as-of", day)),
                editor.post(
                        "/knowledge",
                        Map.of("kind", "names", "use", "x", "avoid", "y", "source", "x", "since", day)))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).containsAnyOf("&lt;script", "&lt;img");
            isOnlyText("what was refused", refused);
        }
    }

    @Test
    void escapingScriptInWhatABuildServerSendsIsOnlyText() {
        Map<String, Object> finding =
                Map.of("check", SCRIPT, "severity", SCRIPT, "message", SCRIPT, "line", 1, "column", 1);
        Map<String, Object> report = Map.of("schema", "factdesk/check/1", "findings", List.of(finding));
        Reader program = desk.reader().with("Authorization", "Bearer " + desk.token(Role.EDITOR));
        Reader.Answer sent = program.send(
                "POST",
                "/api/v1/runs",
                Program.object(
                        "commit", SCRIPT, "drafts", List.of(Map.of("path", SCRIPT, "report", report, "text", SCRIPT))));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        long run = desk.docket().runs().latest(1, 0).get(0).id();
        for (String path : List.of("/", "/runs", "/runs/" + run)) {
            isOnlyText(path);
        }
        assertThat(editor.get("/runs/" + run).body()).contains("<td>&lt;script&gt;alert(1)");
    }

    @ParameterizedTest(name = "the guard of addresses: {0}")
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd"
            })
    void addressesOfEvidenceAreThoseOfPages(String address) {
        String article = paste("The call took place on Thursday, 31 April 2025.\n");
        String here = article + "/items/" + item(article).id();
        assertThat(editor.post(here + "/evidence", Map.of("url", address)).status())
                .isEqualTo(422);
        assertThat(editor.post(here + "/evidence", Map.of("url", address, "passage", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void filesOfEvidenceAreTakenAwayAndNeverShown() {
        String article = paste("The call took place on Thursday, 31 April 2025.\n");
        String here = article + "/items/" + item(article).id();
        String page = editor.upload(here + "/evidence", Map.of(), "file", "../../evil.html", SCRIPT.getBytes(UTF_8))
                .body();
        String file = page.replaceAll("(?s).*href=\"([^\"]*/evidence/\\d+/file)\".*", "$1");
        Reader.Answer answer = editor.get(file);
        assertThat(answer.body()).isEqualTo(SCRIPT);
        assertThat(answer.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''evil.html");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @ParameterizedTest(name = "the guard of paths: an upload called {0}")
    @ValueSource(
            strings = {"../../../../tmp/evil.md", "..\\..\\evil.md", "/etc/evil.md", "C:\\evil.md", "....//evil.md"})
    void pathsOfUploadsAreOnlyNames(String name) {
        byte[] text = "The call took place on Thursday, 31 April 2025.\n".getBytes(UTF_8);
        assertThat(editor.upload("/articles", Map.of(), "file", name.replace("\\", "\\\\"), text)
                        .status())
                .isEqualTo(303);
        assertThat(desk.docket().articles().shelf("", 1, 0).get(0).story().path())
                .isEqualTo("evil.md");
        assertThat(folder.resolve("evil.md")).doesNotExist();
    }

    @ParameterizedTest(name = "the guard of paths: the watched folder does not hold {0}")
    @ValueSource(strings = {"../secret.md", "link.md", "/etc/passwd", "..", "draft.md/../../secret.md", "./draft.md"})
    void pathsLeadOutOfTheWatchedFolderNowhere(String name) {
        Reader.Answer answer = editor.post("/articles/watched", Map.of("path", name));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(desk.docket().articles().shelf(SECRET, 1, 0)).isEmpty();
    }

    @Test
    void pathsInTheWatchedFolderAreRead() {
        assertThat(editor.get("/").body()).contains("draft.md").doesNotContain("link.md");
        assertThat(editor.post("/articles/watched", Map.of("path", "draft.md")).status())
                .isEqualTo(303);
    }

    @Test
    void textThatIsLongerThanAnyArticleIsNotChecked() {
        Reader.Answer answer = editor.post("/articles", Map.of("text", "The pier is long. ".repeat(17_000)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("300,000 characters");
    }

    @Test
    void docxThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        byte[] bomb = docx(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + "a".repeat(70 << 20) + "</w:t></w:r></w:p></w:body></w:document>");
        assertThat(bomb.length).isLessThan(1 << 20);
        refusedAsWord(bomb);
    }

    @Test
    void docxWithEntitiesOfFilesIsRefused() throws IOException {
        Path secret = folder.resolve("secret.md");
        byte[] entity = docx(
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>It says &x;.</w:t></w:r></w:p></w:body></w:document>");
        refusedAsWord(entity);
    }

    @Test
    void docxWithEntitiesThatGrowIsRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a \"ha\">");
        String before = "a";
        for (String name : List.of("b", "c", "d", "e", "f", "g", "h", "i", "j")) {
            laughs.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(("&" + before + ";").repeat(10))
                    .append("\">");
            before = name;
        }
        refusedAsWord(
                docx(
                        laughs
                                + "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"));
    }

    private void refusedAsWord(byte[] document) {
        int before = desk.docket().articles().shelf("", 1000, 0).size();
        Reader.Answer answer = editor.upload("/articles", Map.of(), "file", "draft.docx", document);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(SECRET);
        assertThat(desk.docket().articles().shelf("", 1000, 0)).hasSize(before);
        assertThat(desk.crash()).isNull();
    }

    private static byte[] docx(String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            entry(zip, "word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    @Test
    void docxThatIsHonestIsRead() throws IOException {
        byte[] honest = docx(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>The call took place on Thursday, 31 April 2025.</w:t></w:r></w:p></w:body></w:document>");
        assertThat(editor.upload("/articles", Map.of(), "file", "draft.docx", honest)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void idsOfAnotherArticlesNotesAreNotThere() {
        String one = paste("The call took place on Thursday, 31 April 2025.\n");
        String other = paste("The talks took place on Thursday, 31 April 2025.\n");
        Item item = item(other);
        String wrong = one + "/items/" + item.id();
        String revision = String.valueOf(item.revision());
        editor.get(one);
        assertThat(editor.get(wrong).status()).isEqualTo(404);
        assertThat(editor.post(wrong + "/state", Map.of("state", "accurate", "reason", "x", "revision", revision))
                        .status())
                .isEqualTo(404);
        assertThat(editor.post(wrong + "/assignee", Map.of("assignee", "1", "revision", revision))
                        .status())
                .isEqualTo(404);
        assertThat(editor.post(wrong + "/comments", Map.of("words", "x")).status())
                .isEqualTo(404);
        assertThat(editor.post(wrong + "/evidence", Map.of("note", "x")).status())
                .isEqualTo(404);
        assertThat(editor.post(
                                one + "/items",
                                Map.of("item", item.id() + ":" + revision, "state", "accurate", "reason", "x"))
                        .status())
                .isEqualTo(404);
        String evidence = other + "/items/" + item.id() + "/evidence";
        editor.upload(evidence, Map.of(), "file", "of-the-other.txt", new byte[] {1});
        long exhibit = desk.docket().evidences().of(id(other), item.id()).get(0).id();
        assertThat(editor.get(evidence + "/" + exhibit + "/file").status()).isEqualTo(200);
        assertThat(editor.get(wrong + "/evidence/" + exhibit + "/file").status())
                .isEqualTo(404);
        assertThat(editor.post(wrong + "/evidence/" + exhibit + "/withdrawal", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(item(other)).isEqualTo(item);
        assertThat(desk.docket().evidences().of(id(other), item.id()).get(0).stands())
                .isTrue();
    }

    @ParameterizedTest(name = "bound parameters: {0}")
    @ValueSource(
            strings = {
                "'; drop table item; --",
                "' or '1'='1",
                "%' union select name, password from account --",
                "\\",
                "x'||(select password from account)||'"
            })
    void sqlInWhatEditorsWriteIsOnlyText(String words) {
        String article = paste("The call took place on Thursday, 31 April 2025, " + words + " said.\n");
        Item item = item(article);
        String here = article + "/items/" + item.id();
        editor.get(article);
        editor.post(
                here + "/state",
                Map.of("state", "waived", "reason", words, "revision", String.valueOf(item.revision())));
        editor.post(here + "/comments", Map.of("words", words));
        editor.post(here + "/evidence", Map.of("passage", words, "note", words));
        editor.post(article + "/sign-off", Map.of("head", words, "reason", words));
        editor.post(article + "/items", Map.of("item", words, "state", words));
        assertThat(editor.get("/?words=" + encoded(words) + "&skip=" + encoded(words))
                        .body())
                .contains(article + "\"");
        assertThat(editor.get("/?words=" + encoded("no such words " + words)).body())
                .doesNotContain(article + "\"");
        assertThat(editor.get("/articles/" + encoded(words).replace("+", "%20")).status())
                .isIn(400, 404);
        assertThat(item(article).reason()).isEqualTo(words);
        assertThat(desk.docket().comments().of(id(article)).get(0).words()).isEqualTo(words);
        assertThat(desk.crash()).isNull();
    }

    @ParameterizedTest(name = "the guard of spreadsheets: {0}")
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1"})
    void formulasInASpreadsheetAreOnlyText(String words) {
        String article = paste("The call took place on Thursday, 31 April 2025.\n");
        String here = article + "/items/" + item(article).id();
        editor.post(here + "/evidence", Map.of("note", words));
        editor.post(
                here + "/state",
                Map.of(
                        "state",
                        "waived",
                        "reason",
                        words,
                        "revision",
                        String.valueOf(item(article).revision())));
        String csv = editor.get(article + "/ledger.csv").body();
        assertThat(csv).contains(words.strip().replace("\"", "\"\""));
        assertThat(csv).doesNotContainPattern("(^|[,\n]\"?)[=+@\t-]");
    }

    @ParameterizedTest(name = "the guard of spreadsheets: {0} in a workbook")
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)"})
    void formulasInAWorkbookAreOnlyText(String words) throws IOException {
        String article = paste(words + "\n\nThe call took place on Thursday, 31 April 2025.\n");
        editor.post(article + "/items/" + item(article).id() + "/evidence", Map.of("note", words));
        byte[] book = editor.bytes(article + "/ledger.xlsx");
        Set<CellType> types = EnumSet.noneOf(CellType.class);
        StringBuilder told = new StringBuilder();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            read.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        types.add(cell.getCellType());
                        told.append(cell).append('\n');
                    }));
        }
        assertThat(types).isSubsetOf(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
        assertThat(told).contains(words);
    }

    @ParameterizedTest(name = "what the desk knows: {0}")
    @ValueSource(strings = {SCRIPT, "'; drop table audit; --", "x\",\"y", "a, \"b\" <b>c</b>"})
    void knowledgeIsOnlyText(String words) {
        for (Map<String, String> entry : List.of(
                Map.of("kind", "people", "person", words, "aliases", words),
                Map.of("kind", "places", "place", words, "within", words),
                Map.of("kind", "names", "use", words, "avoid", words),
                Map.of("kind", "diary", "event", words, "day", "2024-03-15", "venue", words),
                Map.of("kind", "facts", "subject", words, "property", words, "value", words),
                Map.of("kind", "holders", "person", words, "office", "mayor", "body", words))) {
            Map<String, String> sourced = new HashMap<>(entry);
            sourced.put("source", words);
            Reader.Answer added = editor.post("/knowledge", sourced);
            assertThat(added.status()).as(entry + added.body()).isEqualTo(303);
            assertThat(editor.get(added.header("Location")).body()).contains("<tbody>");
        }
        for (String path : List.of(
                "/knowledge",
                "/knowledge?words=" + encoded(words),
                "/knowledge?person=" + encoded(words) + "&office=" + encoded(words) + "&source=" + encoded(words),
                "/audit")) {
            isOnlyText(path);
            assertThat(editor.get(path).body()).as(path).doesNotContain("<b>c");
        }
        assertThat(desk.crash()).isNull();
    }

    @Test
    void knowledgeIsOneLineAField() {
        for (String words : List.of("Ann\nBo,mayor,,,,,x", "Ann\rBo", "Ann" + "n".repeat(300))) {
            assertThat(editor.post(
                                    "/knowledge",
                                    Map.of("kind", "holders", "person", words, "office", "mayor", "source", "x"))
                            .status())
                    .as(words)
                    .isEqualTo(422);
        }
    }
}
