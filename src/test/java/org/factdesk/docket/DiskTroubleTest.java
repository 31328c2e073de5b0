package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are gone, full or locked: it is told, nothing is lost, and work goes on when they are back. */
class DiskTroubleTest {
    private static final String LONG = (Samples.TEXT + " ").repeat(400);

    @TempDir
    private Path folder;

    private final Ticking clock = new Ticking();
    private Path data;

    @BeforeEach
    void choose() {
        data = folder.resolve("data");
    }

    @Test
    void aFileThatIsTakenAwayIsMissedAtOnceAndWorkGoesOnWhenItIsBack() throws Exception {
        try (Docket docket = Docket.open(DocketUrl.in(data), clock)) {
            create(docket);
            Path away = folder.resolve("away");
            Files.move(data, away);
            assertThatThrownBy(() -> create(docket))
                    .isInstanceOf(DocketUnavailable.class)
                    .hasMessageContaining("is gone; put it back where it was");
            assertThatThrownBy(docket::ping).isInstanceOf(DocketUnavailable.class);
            Files.move(away, data);
            create(docket);
            assertThat(docket.articles().shelf("", 10, 0)).hasSize(2);
        }
    }

    @Test
    void aFileThatIsReplacedIsNotWrittenTo() throws Exception {
        try (Docket docket = Docket.open(DocketUrl.in(data), clock)) {
            create(docket);
            Path file = data.resolve(DocketUrl.FILE);
            Files.move(file, folder.resolve("away"));
            Files.writeString(file, "another");
            assertThatThrownBy(() -> create(docket))
                    .isInstanceOf(DocketUnavailable.class)
                    .hasMessageContaining("was replaced by another file; start factdesk anew");
            assertThat(file).hasContent("another");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter"), "dear Ann");
        assertThatThrownBy(() -> Docket.open(DocketUrl.in(letter.resolve("data")), clock))
                .isInstanceOf(DocketUnavailable.class)
                .hasMessageContaining("cannot be made")
                .hasMessageContaining("another folder with --data");
    }

    @Test
    void whatIsNoDatabaseIsToldAndLeftAlone() throws Exception {
        Files.createDirectories(data);
        Path letter = Files.writeString(data.resolve(DocketUrl.FILE), "dear Ann ".repeat(1000));
        assertThatThrownBy(() -> Docket.open(DocketUrl.in(data), clock))
                .isInstanceOf(DocketUnavailable.class)
                .hasMessageContaining("cannot be opened");
        assertThat(letter).hasContent("dear Ann ".repeat(1000));
    }

    @Test
    void aFileThatMayNotGrowTakesWhatHasRoomAndTellsOfTheRest() {
        DocketUrl url = DocketUrl.in(data);
        Docket.open(url, clock).close();
        DocketUrl tight = new DocketUrl(url.jdbc() + "?max_page_count=120", null, null, url.file());
        int kept;
        try (Docket docket = Docket.open(tight, clock)) {
            kept = createUntilFull(docket);
            assertThat(docket.articles().shelf("", 1000, 0)).hasSize(kept);
        }
        try (Docket docket = Docket.open(url, clock)) {
            assertThat(docket.articles().shelf("", 1000, 0)).hasSize(kept);
            create(docket);
        }
    }

    @Test
    void aFullDiskIsToldAndWorkGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.at(data, 4);
                Docket docket = Docket.open(DocketUrl.in(data), clock)) {
            create(docket);
            Path filler = disk.fill();
            int kept = 1 + createUntilFull(docket);
            assertThat(docket.articles().shelf("", 1000, 0)).hasSize(kept);
            Files.delete(filler);
            create(docket);
            assertThat(docket.articles().shelf("", 1000, 0)).hasSize(kept + 1);
        }
    }

    @Test
    void aLockedDiskIsToldAndWorkGoesOnWhenItIsUnlocked() throws Exception {
        try (SmallDisk disk = SmallDisk.at(data, 4)) {
            // what has a file open for writing keeps a disk from being locked
            try (Docket docket = Docket.open(DocketUrl.in(data), clock)) {
                create(docket);
            }
            disk.lock();
            assertThatThrownBy(() -> Docket.open(DocketUrl.in(data), clock))
                    .isInstanceOf(DocketUnavailable.class)
                    .hasMessageContaining("that factdesk may write in it");
            disk.unlock();
            try (Docket again = Docket.open(DocketUrl.in(data), clock)) {
                create(again);
                assertThat(again.articles().shelf("", 10, 0)).hasSize(2);
            }
        }
    }

    private static int createUntilFull(Docket docket) {
        for (int kept = 0; kept < 1000; kept++) {
            try {
                docket.articles().create(By.FACTDESK, Samples.draft(LONG));
            } catch (DocketUnavailable told) {
                assertThat(told).hasMessageContaining("there is no room left");
                return kept;
            }
        }
        throw new AssertionError("it is never full");
    }

    private static void create(Docket docket) {
        docket.articles().create(By.FACTDESK, Samples.draft(Samples.TEXT));
    }
}
