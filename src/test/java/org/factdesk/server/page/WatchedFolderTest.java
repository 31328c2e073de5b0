package org.factdesk.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.factdesk.server.guard.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watched folder is what lies in it. */
class WatchedFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkThatIsPutThereAfterTheListingIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), "nobody is to read this");
        Path draft = Files.writeString(
                Files.createDirectory(folder.resolve("watched")).resolve("draft.md"), "A draft.");
        WatchedFolder watched = new WatchedFolder(draft.getParent());
        String path = watched.path("draft.md");
        assertThat(watched.content(path).bytes()).isEqualTo("A draft.".getBytes(UTF_8));
        Files.delete(draft);
        Files.createSymbolicLink(draft, secret);
        assertThatThrownBy(() -> watched.content(path))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("draft.md");
    }
}
