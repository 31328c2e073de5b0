package org.factdesk.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One process holds a socket, in a folder of its user alone, and leaves when nobody asks. */
@DisabledOnOs(OS.WINDOWS)
class DoorTest {
    private static final Program DEAF = new Program() {
        @Override
        public boolean takes(Request request) {
            return false;
        }

        @Override
        public int run(Request request, InputStream in, OutputStream out, OutputStream err) {
            throw new AssertionError("not taken");
        }
    };

    @TempDir
    Path folder;

    private Path socket = Path.of("");

    @BeforeEach
    void place() {
        socket = folder.resolve("own").resolve("socket");
    }

    @Test
    void itsFolderIsMadeForTheUserAlone() throws IOException {
        try (Door door = Door.at(socket)) {
            assertThat(door).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("own"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderThatOthersCanEnterIsRefused() throws IOException {
        Files.createDirectory(
                folder.resolve("own"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        assertThatThrownBy(() -> Door.at(socket))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("others may enter");
    }

    @Test
    void aLinkToAFolderIsRefused() throws IOException {
        Path other = Files.createDirectory(
                folder.resolve("other"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(folder.resolve("own"), other);
        assertThatThrownBy(() -> Door.at(socket))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a folder of this user");
    }

    @Test
    void whatAKilledProcessLeftIsNoObstacle() throws IOException {
        Files.createDirectory(
                folder.resolve("own"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(socket);
        try (Door door = Objects.requireNonNull(Door.at(socket))) {
            door.open();
        }
        assertThat(socket).doesNotExist();
    }

    @Test
    void itEndsWhenNobodyAsks() throws IOException {
        boolean[] ready = {false};
        Resident.serve(socket, DEAF, () -> ready[0] = true, Duration.ofMillis(20));
        assertThat(ready[0]).isTrue();
        assertThat(socket).doesNotExist();
    }
}
