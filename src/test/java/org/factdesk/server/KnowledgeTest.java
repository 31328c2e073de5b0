package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.factdesk.docket.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private int add(String person) {
        return editor.post("/knowledge", Map.of("person", person, "office", "mayor", "body", "Hove", "source", SOURCE))
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
        assertThat(Files.readString(DeskSettings.holders(folder))).contains("Ann Lee");
        assertThat(noted("Ann Lee")).isOne();
    }

    @Test
    void whatCannotBeRecordedIsNotAdded() throws IOException, SQLException {
        refuseRecord();
        assertThat(add("Bo Ek")).isGreaterThanOrEqualTo(500);
        assertThat(DeskSettings.holders(folder)).doesNotExist();
        assertThat(add("Ann Lee")).isEqualTo(303);
        String before = Files.readString(DeskSettings.holders(folder));
        assertThat(add("Bo Ek")).isGreaterThanOrEqualTo(500);
        assertThat(DeskSettings.holders(folder)).hasContent(before);
    }

    @Test
    void whatCannotBeWrittenIsNotRecorded() throws IOException {
        Path table = DeskSettings.holders(folder);
        Path inTheWay = table.resolveSibling(
                "." + table.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.createDirectories(inTheWay.resolve("x"));
        assertThat(add("Ann Lee")).isEqualTo(503);
        assertThat(noted("Ann Lee")).isZero();
        assertThat(table).doesNotExist();
    }
}
