package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.factdesk.docket.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk knows and the record of it: neither is kept without the other. */
class KnowledgeTest {
    private static final String SOURCE = "gazette 2024/3";

    @TempDir
    private Path folder;

    private OpenDesk desk;
    private Reader editor;

    @BeforeEach
    void open() {
        desk = OpenDesk.in(folder);
        editor = desk.reader("editor", Role.EDITOR);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path table(String kind) {
        return DeskSettings.knowledge(folder).resolve(kind + ".csv");
    }

    private int add(String person) {
        return editor.post(
                        "/knowledge",
                        Map.of(
                                "kind", "holders", "person", person, "office", "mayor", "body", "Hove", "source",
                                SOURCE))
                .status();
    }

    private long noted(String person) {
        return desk.docket().audit().before(Long.MAX_VALUE, 50).stream()
                .filter(entry ->
                        entry.became().contains(person) && entry.reason().contains(SOURCE))
                .count();
    }

    /** The table refuses every line about Bo. */
    private void refuseRecord() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("factdesk.db"));
                Statement statement = database.createStatement()) {
            statement.execute("create trigger refused before insert on audit when new.became like '%Bo Ek%'"
                    + " begin select raise(abort, 'refused by a test'); end");
        }
    }

    @Test
    void whatIsAddedIsInTheRecord() throws IOException {
        assertThat(add("Ann Lee")).isEqualTo(303);
        assertThat(Files.readString(table("holders"))).contains("Ann Lee");
        assertThat(noted("Ann Lee")).isOne();
    }

    @Test
    void whatCannotBeRecordedIsNotAdded() throws IOException, SQLException {
        refuseRecord();
        assertThat(add("Bo Ek")).isGreaterThanOrEqualTo(500);
        assertThat(table("holders")).doesNotExist();
        assertThat(add("Ann Lee")).isEqualTo(303);
        String before = Files.readString(table("holders"));
        assertThat(add("Bo Ek")).isGreaterThanOrEqualTo(500);
        assertThat(table("holders")).hasContent(before);
    }

    @Test
    void whatCannotBeWrittenIsNotRecorded() throws IOException {
        Path table = table("holders");
        Path inTheWay = table.resolveSibling(
                "." + table.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.createDirectories(inTheWay.resolve("x"));
        assertThat(add("Ann Lee")).isEqualTo(503);
        assertThat(noted("Ann Lee")).isZero();
        assertThat(table).doesNotExist();
    }

    @ParameterizedTest(name = "an entry of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "holders|person=Ann Lee;office=mayor;body=Hove;since=2024|mayor, Hove",
                "people|person=Ann Lee;aliases=A. Lee;born=1960-02-03|A. Lee",
                "places|place=Hove;aliases=Hoof;within=Sussex|Hoof; in Sussex",
                "names|use=Hove;avoid=Hoof;since=2024|not Hoof",
                "diary|event=Hove talks;day=2024-03-15;venue=Brighton|Brighton",
                "facts|subject=Hove pier;property=long;value=402 metres|long 402 metres"
            })
    void everyKindIsAddedWithItsSourceAndFound(String kind, String told, String says) {
        Map<String, String> entry = new HashMap<>(Map.of("kind", kind, "source", SOURCE));
        for (String field : told.split(";", -1)) {
            entry.put(field.split("=", -1)[0], field.split("=", -1)[1]);
        }
        Reader.Answer answer = editor.post("/knowledge", entry);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(editor.get(answer.header("Location")).body()).contains("<td>" + says + "</td>", SOURCE);
        assertThat(editor.get("/knowledge").body()).contains("<td>" + says + "</td>");
        assertThat(table(kind)).exists();
        assertThat(noted(entry.getOrDefault(told.substring(0, told.indexOf('=')), "?")))
                .isOne();
        assertThat(editor.post("/knowledge", entry).body()).contains("knows this already");
        entry.remove("source");
        assertThat(editor.post("/knowledge", entry).body()).contains("“source” is empty");
    }

    @ParameterizedTest(name = "the guard of spreadsheets: {0}")
    @ValueSource(strings = {"=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(1)"})
    void formulasAreNotAdded(String words) {
        Map<String, String> fact = Map.of("kind", "facts", "subject", "Hove", "value", words, "source", SOURCE);
        assertThat(editor.post("/knowledge", fact).body()).contains("a spreadsheet would take it for a formula");
        assertThat(table("facts")).doesNotExist();
    }

    @Test
    void aNumberBelowZeroIsNoFormula() {
        Map<String, String> fact = Map.of("kind", "facts", "subject", "Hove", "value", "-5.5 °C", "source", SOURCE);
        assertThat(editor.post("/knowledge", fact).status()).isEqualTo(303);
    }

    @Test
    void aFindingLeadsToTheFormThatFitsIt() {
        Reader.Answer made = editor.post("/articles", Map.of("text", "The pier is 400 metres long.\n"));
        long article = Long.parseLong(made.header("Location").replaceAll("\\D", ""));
        long claim = desk.docket().items().at(article, 1).stream()
                .filter(marked -> marked.item().label().equals("quantity"))
                .findFirst()
                .orElseThrow()
                .item()
                .id();
        String note = editor.get("/articles/" + article + "/items/" + claim).body();
        String lookup = note.replaceAll("(?s).*<a class=\"away\" href=\"(/knowledge[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String form = editor.get(lookup).body();
        assertThat(form)
                .contains("<h2 id=\"add\">A fact once looked up</h2>")
                .contains("name=\"value\" value=\"400 metres\"");
    }

    @Test
    void aKindThatIsNoneIsNotThere() {
        assertThat(editor.get("/knowledge?kind=x").status()).isEqualTo(404);
    }
}
