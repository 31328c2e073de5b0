package org.factdesk.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change has changed. */
class ChangedLinesTest {
    private static final String FIVE = "one\ntwo\nthree\nfour\nfive\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aRepositoryWithOneDraft() throws IOException, GitAPIException {
        Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().close();
        Files.writeString(folder.resolve("a.txt"), FIVE);
        commit();
    }

    private void commit() throws IOException, GitAPIException {
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("x")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .call();
        }
    }

    private String changed(String revision, String name) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (ChangedLines changes = ChangedLines.since(revision, folder)) {
            for (int line = 1; line <= 7; line++) {
                lines.append(changes.touch(folder.resolve(name).toString(), line, line) ? line : "-");
            }
        }
        return lines.toString();
    }

    @Test
    void linesThatWereAddedAlteredOrStandAroundAGapHaveChanged() throws IOException {
        assertThat(changed("HEAD", "a.txt")).isEqualTo("-------");
        Files.writeString(folder.resolve("a.txt"), "one\ntwo\n3\nfour\nfive\nsix\n");
        assertThat(changed("HEAD", "a.txt")).isEqualTo("--3--6-");
        Files.writeString(folder.resolve("a.txt"), "one\ntwo\nfour\nfive\n");
        assertThat(changed("HEAD", "a.txt")).isEqualTo("-23----");
    }

    @Test
    void otherLineEndsAreNoChange() throws IOException {
        Files.writeString(folder.resolve("a.txt"), FIVE.replace("\n", "\r\n"));
        assertThat(changed("HEAD", "a.txt")).isEqualTo("-------");
    }

    @Test
    void aNewFileHasChangedWhollyAndARenamedOneWhereItDiffers() throws IOException {
        Files.writeString(folder.resolve("new.txt"), "1\n2\n");
        assertThat(changed("HEAD", "new.txt")).isEqualTo("1234567");
        Files.delete(folder.resolve("new.txt"));
        Files.move(folder.resolve("a.txt"), folder.resolve("b.txt"));
        Files.writeString(folder.resolve("b.txt"), FIVE.replace("five", "5"));
        assertThat(changed("HEAD", "b.txt")).isEqualTo("----5--");
    }

    @Test
    void aChangeIsHeldAgainstWhereTheHistoriesParted() throws IOException, GitAPIException {
        try (Git git = Git.open(folder.toFile())) {
            git.checkout().setCreateBranch(true).setName("draft").call();
            Files.writeString(folder.resolve("a.txt"), FIVE.replace("two", "2"));
            commit();
            git.checkout().setName("main").call();
            Files.writeString(folder.resolve("a.txt"), FIVE.replace("five", "5"));
            commit();
            git.checkout().setName("draft").call();
        }
        assertThat(changed("main", "a.txt")).isEqualTo("-2-----");
    }

    @Test
    void noRepositoryAndNoRevisionAreSaid(@TempDir Path other) {
        assertThatThrownBy(() -> ChangedLines.since("nowhere", folder))
                .hasMessageContaining("there is no revision nowhere");
        assertThatThrownBy(() -> ChangedLines.since("HEAD", other)).isInstanceOf(IOException.class);
    }
}
