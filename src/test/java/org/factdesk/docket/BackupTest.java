package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the docket and the way back. */
class BackupTest {
    private static final Instant NOW = Instant.parse("2026-02-04T09:00:00Z");

    @TempDir
    private Path folder;

    private final Ticking clock = new Ticking();

    @Test
    void aCopyIsMadeWhileOthersWork() throws Exception {
        DocketUrl url = DocketUrl.in(folder.resolve("data"));
        Path copy = folder.resolve("copy.db");
        try (Docket docket = Docket.open(url, clock)) {
            Thread writer = new Thread(() -> create(docket, 60));
            create(docket, 1);
            writer.start();
            Backup.Copy told = Backup.take(url, copy);
            writer.join();
            assertThat(told.articles()).isBetween(1, 61);
            assertThat(docket.articles().shelf("", 100, 0)).hasSize(61);
            try (Docket copied = Docket.open(DocketUrl.at(copy), clock)) {
                assertThat(copied.articles().shelf("", 100, 0)).hasSize(told.articles());
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @Test
    void aCopyPutsBackWhatItHoldsAndKeepsWhatWasThere() throws IOException {
        DocketUrl url = DocketUrl.in(folder.resolve("data"));
        Path copy = folder.resolve("copy.db");
        String session;
        try (Docket docket = Docket.open(url, clock)) {
            create(docket, 2);
            Account ann = docket.accounts().add(By.FACTDESK, "ann", "", Role.ADMIN, null, null);
            session = docket.sessions().open(ann, Duration.ofHours(8));
            Backup.take(url, copy);
            create(docket, 3);
        }
        Path old = Objects.requireNonNull(Backup.restore(copy, url, NOW));
        try (Docket docket = Docket.open(url, clock)) {
            assertThat(docket.articles().shelf("", 100, 0)).hasSize(2);
            assertThat(docket.sessions().find(session, Duration.ofHours(8))).isNull();
            assertThat(docket.audit().before(Long.MAX_VALUE, 1))
                    .extracting(Audit.Entry::action)
                    .containsExactly(Action.RESTORED);
        }
        try (Docket docket = Docket.open(DocketUrl.at(old), clock)) {
            assertThat(docket.articles().shelf("", 100, 0)).hasSize(5);
        }
        assertThat(names(folder.resolve("data"))).hasSize(2);
    }

    @Test
    void aCopyIsPutWhereNothingIs() {
        DocketUrl url = DocketUrl.in(folder.resolve("data"));
        Path copy = folder.resolve("copy.db");
        try (Docket docket = Docket.open(url, clock)) {
            create(docket, 2);
            Backup.take(url, copy);
        }
        DocketUrl other = DocketUrl.in(folder.resolve("other"));
        assertThat(Backup.restore(copy, other, NOW)).isNull();
        try (Docket docket = Docket.open(other, clock)) {
            assertThat(docket.articles().shelf("", 100, 0)).hasSize(2);
        }
    }

    @Test
    void aDeskThatIsOpenIsNotReplaced() {
        DocketUrl url = DocketUrl.in(folder.resolve("data"));
        Path copy = folder.resolve("copy.db");
        try (Docket docket = Docket.open(url, clock)) {
            create(docket, 1);
            Backup.take(url, copy);
            create(docket, 1);
            assertThatThrownBy(() -> Backup.restore(copy, url, NOW))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("end factdesk serve");
            create(docket, 1);
            assertThat(docket.articles().shelf("", 100, 0)).hasSize(3);
        }
    }

    @Test
    void aCopyTakesThePlaceOfADamagedDesk() throws IOException {
        DocketUrl url = DocketUrl.in(folder.resolve("data"));
        Path copy = folder.resolve("copy.db");
        try (Docket docket = Docket.open(url, clock)) {
            create(docket, 2);
            Backup.take(url, copy);
        }
        Files.writeString(folder.resolve("data").resolve(DocketUrl.FILE), "this is no database".repeat(1000));
        assertThatThrownBy(() -> Docket.open(url, clock)).isInstanceOf(DocketUnavailable.class);
        assertThat(Backup.restore(copy, url, NOW)).isNotNull();
        try (Docket docket = Docket.open(url, clock)) {
            assertThat(docket.articles().shelf("", 100, 0)).hasSize(2);
        }
    }

    @Test
    void whatIsNoWholeCopyIsRefusedAndNothingIsChanged() throws IOException {
        DocketUrl url = DocketUrl.in(folder.resolve("data"));
        Path copy = folder.resolve("copy.db");
        try (Docket docket = Docket.open(url, clock)) {
            create(docket, 30);
            Backup.take(url, copy);
        }
        Path other = folder.resolve("other.db");
        Files.writeString(other, "this is a letter");
        Path cut = folder.resolve("cut.db");
        Files.write(cut, List.of());
        byte[] whole = Files.readAllBytes(copy);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            for (long at = 4096; at < file.length(); at += 4096) {
                file.seek(at);
                file.write(new byte[200]);
            }
        }
        for (Path wrong : List.of(copy, other, cut, folder.resolve("absent"))) {
            assertThatThrownBy(() -> Backup.restore(wrong, url, NOW))
                    .isInstanceOfAny(Refused.class, DocketUnavailable.class);
        }
        try (Docket docket = Docket.open(url, clock)) {
            assertThat(docket.articles().shelf("", 100, 0)).hasSize(30);
        }
        assertThat(names(folder.resolve("data"))).containsExactly(DocketUrl.FILE);
    }

    @Test
    void noFileIsOverwritten() throws IOException {
        DocketUrl url = DocketUrl.in(folder.resolve("data"));
        Docket.open(url, clock).close();
        Path letter = Files.writeString(folder.resolve("letter"), "dear Ann");
        assertThatThrownBy(() -> Backup.take(url, letter)).isInstanceOf(Refused.class);
        assertThat(letter).hasContent("dear Ann");
        assertThatThrownBy(() -> Backup.take(url, folder.resolve("absent/copy.db")))
                .isInstanceOf(DocketUnavailable.class);
    }

    @Test
    void postgresqlIsCopiedByItsOwnPrograms() {
        DocketUrl url = DocketUrl.of("postgresql://desk:secret@db.example.org/desk");
        assertThatThrownBy(() -> Backup.take(url, Path.of("copy.dump")))
                .hasMessageContaining("pg_dump --format=custom --file=copy.dump")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Backup.restore(Path.of("copy.dump"), url, NOW)).hasMessageContaining("pg_restore");
    }

    private static void create(Docket docket, int many) {
        for (int turn = 0; turn < many; turn++) {
            docket.articles().create(By.FACTDESK, Samples.draft(Samples.TEXT));
        }
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
