package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.factdesk.check.Evidence;
import org.factdesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of what is kept, the same on each database. */
@ParameterizedClass
@EnumSource(Database.class)
class SchemaTest {
    private static final List<String> SQLITE =
            List.of("1 -1893956060", "1.1 -308209784", "2 1107105610", "2.1 -1836364324", "3 2146841924");
    private static final List<String> POSTGRESQL =
            List.of("1 -1893956060", "1.1 1718577286", "2 1107105610", "3 2146841924");

    @TempDir
    private Path folder;

    @Parameter
    private Database database = Database.SQLITE;

    private final Ticking clock = new Ticking();

    @Test
    void whatAnOlderDeskHeldIsThereAfterTheUpgrade() throws Exception {
        DocketUrl url = database.fresh(folder);
        makeOld(url);
        try (Docket docket = Docket.open(url, clock)) {
            assertThat(docket.accounts().all())
                    .extracting(Account::name, Account::isEnabled, Account::subject)
                    .containsExactly(tuple("ann", true, null), tuple("ben", false, "oidc:ben"));
            assertThat(docket.articles().text(1, 1)).isEqualTo("A pier in Oslo.");
            assertThat(docket.articles().source(1, 1)).isEqualTo(Content.of("pier"));
            Marked oslo = Objects.requireNonNull(docket.items().at(1, 1, 1));
            assertThat(oslo.item())
                    .extracting(Item::state, Item::reason, Item::revision, Item::changedBy, Item::earlier)
                    .containsExactly(State.ACCURATE, "seen the deed", 3, "Ben Penn", null);
            assertThat(oslo.span()).isEqualTo(new Span(10, 14));
            assertThat(oslo.related()).containsExactly(new Evidence(new Span(10, 14), "place"));
            assertThat(docket.evidences().of(1, 1))
                    .extracting(Exhibit::fileName)
                    .containsExactly("deed.pdf");
            assertThat(docket.comments().of(1)).extracting(Comment::words).containsExactly("which pier?");
            assertThat(docket.signOffs().of(1)).extracting(SignOff::by).containsExactly("Ann Hale");
            assertThat(docket.runs().of(1, 10)).extracting(Run::commit).containsExactly("abc");
            assertThat(docket.items().history(1, 1))
                    .extracting(Audit.Entry::by, Audit.Entry::revision)
                    .containsExactly(tuple("Ben Penn", 3L));
        }
    }

    @Test
    void workGoesOnAfterTheUpgrade() throws Exception {
        DocketUrl url = database.fresh(folder);
        makeOld(url);
        try (Docket docket = Docket.open(url, clock)) {
            By ann = Objects.requireNonNull(docket.accounts().find(1)).by();
            docket.items().decide(ann, 1, new Ruling(1, 3, State.OPEN, ""));
            docket.articles().add(ann, 1, 1, Samples.draft("A pier in Rome."));
            assertThat(docket.items().at(1, 2))
                    .extracting(marked -> marked.item().words())
                    .containsExactly("Rome");
        }
    }

    @Test
    void aFileIsKeptAsItWasBeforeTheUpgrade() throws Exception {
        DocketUrl url = database.fresh(folder);
        makeOld(url);
        Docket.open(url, clock).close();
        if (url.file() == null) {
            return;
        }
        Path kept = folder.resolve(DocketUrl.FILE + ".schema-1.1");
        assertThat(kept).exists();
        assertThat(Files.getPosixFilePermissions(kept)).hasSize(2);
        Docket.open(DocketUrl.at(kept), clock).close();
    }

    @Test
    void whatANewerProgramHasWrittenIsLeftAlone() throws Exception {
        DocketUrl url = database.fresh(folder);
        Docket.open(url, clock).close();
        run(
                url,
                List.of("insert into schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                        + " 'x', 1, " + (url.file() == null ? "true" : "1") + ")"));
        assertThatThrownBy(() -> Docket.open(url, clock))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was written by a newer factdesk (schema 99)");
    }

    @Test
    void theRecordIsNeverChangedOrRemoved() throws Exception {
        DocketUrl url = database.fresh(folder);
        try (Docket docket = Docket.open(url, clock)) {
            docket.audit().note(By.FACTDESK, Action.NOTED, "a thing", "");
            String line =
                    "audit (id, at, by_name, action, was, became, reason) values (1, 1, 'eve', 'noted', '', '', '')";
            for (String attempt : List.of(
                    "update audit set by_name = 'nobody'",
                    "delete from audit",
                    url.file() == null ? "truncate audit cascade" : "insert or replace into " + line,
                    url.file() == null
                            ? "insert into " + line + " on conflict (id) do update set by_name = 'eve'"
                            : "replace into " + line)) {
                assertThatThrownBy(() -> run(url, List.of(attempt)))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("the audit log is never");
            }
            assertThat(docket.audit().before(Long.MAX_VALUE, 10))
                    .extracting(Audit.Entry::became, Audit.Entry::by)
                    .containsExactly(tuple("a thing", "factdesk"));
        }
    }

    @Test
    void noRevisionOfAnItemIsWrittenDownTwice() throws Exception {
        DocketUrl url = database.fresh(folder);
        makeOld(url);
        assertThatThrownBy(() -> run(
                        url,
                        List.of("insert into audit (at, by_name, action, article_id, item_id, revision, was, became,"
                                + " reason) values (1600, 'eve', 'item_decided', 1, 1, 3, 'open', 'waived', '')")))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void whatIsAnsweredIsOnTheDisk() throws Exception {
        DocketUrl url = database.fresh(folder);
        try (Connections connections = new Connections(url);
                Connection writer = connections.writers().getConnection()) {
            if (url.file() == null) {
                assertThat(told(writer, "show synchronous_commit")).isEqualTo("on");
                assertThat(told(writer, "show transaction_isolation")).isEqualTo("read committed");
            } else {
                assertThat(told(writer, "pragma synchronous")).isEqualTo("2");
                assertThat(told(writer, "pragma journal_mode")).isEqualTo("wal");
                assertThat(told(writer, "pragma foreign_keys")).isEqualTo("1");
            }
        }
    }

    @Test
    void scriptsThatHaveRunSomewhereStayAsTheyAre() throws Exception {
        DocketUrl url = database.fresh(folder);
        Docket.open(url, clock).close();
        List<String> scripts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version, checksum from schema_history order by installed_rank")) {
            while (rows.next()) {
                scripts.add(rows.getString(1) + " " + rows.getInt(2));
            }
        }
        // a change of what is kept is another script: a line more here
        assertThat(scripts).containsExactlyElementsOf(url.file() == null ? POSTGRESQL : SQLITE);
    }

    private static String told(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Makes a desk as the first schema had it. */
    private static void makeOld(DocketUrl url) throws SQLException, IOException {
        try (Connections connections = new Connections(url)) {
            new Schema(url, connections.writers(), "1.1").migrate();
        }
        String pier = url.file() == null ? "'\\x70696572'" : "x'70696572'";
        try (InputStream file = SchemaTest.class.getResourceAsStream("/docket/schema-1.1.sql")) {
            String lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            run(
                    url,
                    lines.replace("${pier}", pier)
                            .lines()
                            .filter(line -> line.startsWith("insert"))
                            .toList());
        }
        if (url.file() == null) {
            run(
                    url,
                    List.of("select setval(pg_get_serial_sequence(t, 'id'), 10) from unnest(array['account', 'article',"
                            + " 'version', 'item', 'evidence', 'comment', 'sign_off', 'run', 'audit', 'stored_file',"
                            + " 'api_token']) t"));
        }
    }

    private static void run(DocketUrl url, List<String> lines) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
                Statement statement = connection.createStatement()) {
            for (String line : lines) {
                statement.execute(line);
            }
        }
    }
}
