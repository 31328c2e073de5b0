package org.factdesk.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.factdesk.cli.Main;
import org.factdesk.docket.Postgres;
import org.factdesk.server.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While many editors work at once, no decision that the desk has answered is lost or doubled, and none is when the desk is killed in the midst of it. */
class BusyDeskTest {
    private static final int EDITORS = 10;
    private static final Duration LEAST = Duration.ofMillis(50);
    private static final Duration MOST = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void nothingIsLostOrDoubled(String kind) throws Exception {
        String database = kind.equals("sqlite")
                ? "sqlite:" + folder.resolve("factdesk.db")
                : Postgres.shared().fresh();
        Office office;
        try (ServedDesk desk = start(database, true)) {
            office = Office.move(desk, EDITORS, 4);
            office.work(Duration.ofSeconds(8), LEAST, MOST, () -> {});
            assertThat(office.faults()).isEmpty();
            assertThat(office.deeds().failed()).isEmpty();
            assertThat(office.deeds().decidedCount()).isPositive();
            assertThat(office.deeds().refusedCount()).isPositive();
            assertThat(office.deeds().heardCount()).isPositive();
            office.work(Duration.ofSeconds(4), LEAST, MOST, desk::kill);
        }
        try (ServedDesk desk = start(database, false)) {
            office.returnTo(desk);
            assertThat(office.faults()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsKilledInTheMidstHasAllThatWasAnsweredAndTheDeskGoesOn() throws Exception {
        try (Postgres server = Postgres.make()) {
            server.start();
            try (ServedDesk desk = start(server.fresh(), true)) {
                Reader watch = new Reader(desk.port());
                Office office = Office.move(desk, EDITORS, 4);
                office.work(Duration.ofSeconds(4), LEAST, MOST, () -> {
                    server.kill();
                    assertThat(watch.get("/ready").status()).isEqualTo(503);
                    assertThat(watch.get("/health").status()).isEqualTo(200);
                    assertThat(watch.get("/login").body()).contains("cannot be reached at the moment");
                    server.start();
                    awaitReady(watch);
                });
                assertThat(office.deeds().decidedCount()).isPositive();
                assertThat(office.deeds().failed()).isNotEmpty().allMatch(told -> told.contains(" was answered 503: "));
                assertThat(office.faults()).isEmpty();

                int failed = office.deeds().failed().size();
                int decided = office.deeds().decidedCount();
                office.work(Duration.ofSeconds(4), LEAST, MOST, () -> {});
                assertThat(office.deeds().failed()).hasSize(failed);
                assertThat(office.deeds().decidedCount()).isGreaterThan(decided);
                assertThat(office.faults()).isEmpty();
            }
        }
    }

    private static void awaitReady(Reader watch) {
        for (int attempt = 0; attempt < 300 && watch.get("/ready").status() != 200; attempt++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(watch.get("/ready").status()).isEqualTo(200);
    }

    private ServedDesk start(String database, boolean fresh) {
        List<String> program = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        return ServedDesk.start(program, folder, database, fresh);
    }
}
