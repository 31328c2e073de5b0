package org.factdesk.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old file or the new one. */
class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNotFinishedIsNotThere() throws IOException {
        Path place = folder.resolve("deep/a.txt");
        WholeFile.write(place, "old");
        try (WholeFile file = new WholeFile(place)) {
            file.out().write("half".getBytes(StandardCharsets.UTF_8));
            file.out().flush();
            assertThat(place).hasContent("old");
        }
        assertThat(place).hasContent("old");
        try (Stream<Path> files = Files.list(folder.resolve("deep"))) {
            assertThat(files).containsExactly(place);
        }
    }

    @Test
    void permissionsStayAndALinkStaysALink() throws IOException {
        Path place = folder.resolve("a.txt");
        Files.writeString(place, "old");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-rw----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), place);
        WholeFile.write(link, "new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(place).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void whatIsNoOrdinaryFileIsWrittenDirectly() throws IOException {
        WholeFile.write(Path.of("/dev/null"), "gone");
        assertThat(Path.of("/dev/null")).exists();
    }
}
