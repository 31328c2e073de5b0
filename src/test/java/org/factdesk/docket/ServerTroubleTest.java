package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that is gone, full or locked: it is told, nothing is lost, and work goes on when it is back. */
class ServerTroubleTest {
    private static final int EDITORS = 6;
    private static final Ticking CLOCK = new Ticking();
    private static Postgres server;

    @BeforeAll
    static void start() {
        server = Postgres.make();
        server.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aServerThatIsKilledInTheMiddleOfWorkHasAllThatWasAnswered() throws Exception {
        DocketUrl url = DocketUrl.of(server.fresh());
        try (Docket docket = Docket.open(url, CLOCK)) {
            Story story = docket.articles().create(By.FACTDESK, Samples.draft(Samples.TEXT.repeat(3)));
            List<Marked> items = docket.items().at(story.id(), 1);
            ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
            List<Future<Integer>> done = new ArrayList<>();
            for (int editor = 0; editor < EDITORS; editor++) {
                long item = items.get(editor).item().id();
                done.add(editors.submit(() -> decideUntilGone(docket, story, item)));
            }
            Thread.sleep(1500);
            server.kill();
            int[] answered = new int[EDITORS];
            for (int editor = 0; editor < EDITORS; editor++) {
                answered[editor] = done.get(editor).get(60, TimeUnit.SECONDS);
            }
            editors.shutdownNow();
            assertThatThrownBy(docket::ping)
                    .isInstanceOf(DocketUnavailable.class)
                    .hasMessageContaining("see that PostgreSQL runs");
            server.start();
            for (int editor = 0; editor < EDITORS; editor++) {
                Item item = OnEachDatabase.there(
                        docket.items().find(story.id(), items.get(editor).item().id()));
                assertThat(answered[editor]).isPositive();
                // the one in between may have been kept and not answered
                assertThat(item.revision() - 1).isBetween(answered[editor], answered[editor] + 1);
                assertThat(docket.items().history(story.id(), item.id())).hasSize(item.revision() - 1);
            }
        }
    }

    private static int decideUntilGone(Docket docket, Story story, long item) {
        for (int answered = 0; ; answered++) {
            try {
                docket.items()
                        .decide(
                                By.FACTDESK,
                                story.id(),
                                new Ruling(item, answered + 1, State.ACCURATE, "turn " + answered));
            } catch (DocketUnavailable gone) {
                return answered;
            }
        }
    }

    @Test
    void aServerThatTakesNoChangesOrHasNoRoomIsTold() throws SQLException {
        DocketUrl url = DocketUrl.of(server.fresh());
        Docket.open(url, CLOCK).close();
        run(
                url,
                "create function full_disk() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'no space left' using errcode = '53100'; end $$");
        run(url, "create trigger full_disk before insert on article for each row execute function full_disk()");
        try (Docket docket = Docket.open(url, CLOCK)) {
            assertThatThrownBy(() -> create(docket))
                    .isInstanceOf(DocketUnavailable.class)
                    .hasMessageContaining("there is no room left");
        }
        run(url, "drop trigger full_disk on article");
        run(
                url,
                "do $$ begin execute format('alter database %I set default_transaction_read_only = on',"
                        + " current_database()); end $$");
        assertThatThrownBy(() -> {
                    try (Docket docket = Docket.open(url, CLOCK)) {
                        create(docket);
                    }
                })
                .isInstanceOf(DocketUnavailable.class)
                .hasMessageContaining("takes no changes now");
    }

    @Test
    void whoeverCannotGetInIsToldWhy() {
        String there = server.fresh();
        assertThatThrownBy(() -> Docket.open(DocketUrl.of(there + "x"), CLOCK))
                .isInstanceOf(DocketUnavailable.class)
                .hasMessageContaining("createdb");
        assertThatThrownBy(() -> Docket.open(DocketUrl.of(there.replace("factdesk@", "eve:secret@")), CLOCK))
                .isInstanceOf(DocketUnavailable.class)
                .hasMessageContaining("does not let this user in")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Docket.open(DocketUrl.of("postgresql://eve@127.0.0.1:1/desk"), CLOCK))
                .isInstanceOf(DocketUnavailable.class)
                .hasMessageContaining("see that PostgreSQL runs");
    }

    @Test
    void whoMayMakeNoTablesIsToldSo() throws SQLException {
        String there = server.fresh();
        run(DocketUrl.of(there), "create role guest login");
        assertThatThrownBy(() -> Docket.open(DocketUrl.of(there.replace("factdesk@", "guest@")), CLOCK))
                .isInstanceOf(DocketUnavailable.class)
                .hasMessageContaining("make it the owner");
    }

    @Test
    void twoProgramsThatOpenAnEmptyDatabaseAtOnceBothDo() throws Exception {
        DocketUrl url = DocketUrl.of(server.fresh());
        ExecutorService programs = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> tasks = IntStream.range(0, 2)
                .mapToObj(turn -> (Callable<Integer>) () -> {
                    try (Docket docket = Docket.open(url, CLOCK)) {
                        create(docket);
                    }
                    return 1;
                })
                .toList();
        for (Future<Integer> each : programs.invokeAll(tasks)) {
            assertThat(each.get()).isEqualTo(1);
        }
        programs.shutdown();
    }

    private static void create(Docket docket) {
        docket.articles().create(By.FACTDESK, Samples.draft(Samples.TEXT));
    }

    private static void run(DocketUrl url, String line) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.jdbc(), url.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(line);
        }
    }
}
