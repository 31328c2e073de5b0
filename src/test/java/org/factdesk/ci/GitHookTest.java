package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git asks the hook, and commits or does not. */
class GitHookTest {
    private static final String WRONG = "\nThe lease ends on 31 June 2027, the port said.\n";
    private static final String RIGHT = "\nThe lease ends on 30 June 2027, the port said.\n";

    @TempDir
    Path folder;

    private Newsroom room;

    @BeforeEach
    void theHookIsThere() throws IOException {
        room = Newsroom.in(folder);
        room.must("ln -s \"$FACTDESK_HOME/.github/hooks/pre-commit\" .git/hooks/pre-commit");
    }

    private Newsroom.Ending commit(String how) throws IOException {
        return room.run(how, Map.of());
    }

    private String last() throws IOException {
        return room.must("git log -1 --format=%s").strip();
    }

    @Test
    void whatIsStagedIsCheckedAndNotWhatStandsInTheFolder() throws IOException {
        room.write("drafts/ferry.md", Newsroom.FERRY + WRONG);
        room.must("git add drafts");
        room.write("drafts/ferry.md", Newsroom.FERRY + RIGHT);
        Newsroom.Ending refused = commit("git commit -q -m Wrong");
        assertThat(refused.code()).as(refused.said()).isOne();
        assertThat(refused.said())
                .contains("drafts/ferry.md:5:19: error: ", "31 June 2027", "pre-commit: not committed")
                .doesNotContain("pier.md");
        assertThat(last()).isEqualTo("Two drafts");

        room.must("git add drafts");
        room.write("drafts/ferry.md", Newsroom.FERRY + WRONG);
        Newsroom.Ending done = commit("git commit -q -m Right");
        assertThat(done.code()).as(done.said()).isZero();
        assertThat(last()).isEqualTo("Right");
        assertThat(room.read("drafts/ferry.md")).as("what is not staged stays").contains("31 June");
    }

    @Test
    void oldFindingsOfADraftThatChangesElsewhereRefuseNothing() throws IOException {
        room.write("drafts/pier.md", Newsroom.PIER + RIGHT);
        room.must("git commit -q -a -m Pier");
        assertThat(last()).isEqualTo("Pier");
    }

    @Test
    void aCommitOfSomeFilesIsCheckedByThem() throws IOException {
        room.write("drafts/ferry.md", Newsroom.FERRY + WRONG);
        room.write("drafts/pier.md", Newsroom.PIER + RIGHT);
        room.must("git commit -q -m 'Only the pier' drafts/pier.md");
        assertThat(last()).isEqualTo("Only the pier");
        assertThat(commit("git commit -q -m 'The ferry' drafts/ferry.md").code())
                .isOne();
        room.must("git commit -q --no-verify -m 'The ferry' drafts/ferry.md");
        assertThat(last()).isEqualTo("The ferry");
    }

    @Test
    void settingsOptionsAndDecisionsHold() throws IOException {
        room.write("drafts/ferry.md", Newsroom.FERRY + WRONG);
        room.must("git add drafts && git config --add factdesk.drafts 'online/*.md'");
        room.must("git commit -q -m 'No drafts of ours'");
        room.write("online/a b.md", "# Two words\n" + WRONG);
        room.must("git add online");
        assertThat(commit("git commit -q -m Online").said()).contains("online/a b.md:3:19: error: ");
        room.must("git config --add factdesk.option --profile=ci && git config --add factdesk.option --fail-on=never");
        room.must("git commit -q -m Online");
        room.must("git config --unset-all factdesk.option");
        room.write("online/c.md", "# A third\n\nThe wharf was built on 31 June 1901, the port said.\n");
        room.must("factdesk check --baseline-write online && git add -A && git commit -q -m Decided");
        assertThat(last()).isEqualTo("Decided");
    }

    @Test
    void aFirstCommitIsCheckedWhole() throws IOException {
        room.must("git checkout -q --orphan new && git config factdesk.program 'java -jar " + room.jar() + "'");
        Newsroom.Ending refused = commit("git commit -q -m First");
        assertThat(refused.said()).contains("drafts/pier.md:3:22: error: ");
        assertThat(refused.code()).isOne();
    }

    @Test
    void aProgramThatIsNotThereIsToldWithWhatToDo() throws IOException {
        room.write("drafts/ferry.md", Newsroom.FERRY + RIGHT);
        room.must("git add drafts && git config factdesk.program nowhere/factdesk");
        Newsroom.Ending refused = commit("git commit -q -m Ferry");
        assertThat(refused.said()).contains("there is no 'nowhere/factdesk'", "git config factdesk.program");
        assertThat(refused.code()).isNotZero();
    }
}
