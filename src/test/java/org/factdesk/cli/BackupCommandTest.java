package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.factdesk.docket.By;
import org.factdesk.docket.Docket;
import org.factdesk.docket.DocketUrl;
import org.factdesk.docket.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aCopyIsMadeAndPutBack() {
        String data = folder.resolve("data").toString();
        String copy = folder.resolve("copy.db").toString();
        add("ann");
        Run made = Run.of("backup", "--data", data, copy);
        assertThat(made.code()).isZero();
        assertThat(made.err()).contains("copy.db is a whole copy: 0 articles, 1 changes in the record");
        add("ben");
        Run back = Run.of("restore", "--data", data, copy);
        assertThat(back.code()).isZero();
        assertThat(back.err()).contains("is as it was when", "what was there is now", "factdesk.db.replaced-");
        try (Docket docket = Docket.open(DocketUrl.in(folder.resolve("data")), InstantSource.system())) {
            assertThat(docket.accounts().all()).hasSize(1);
        }
    }

    @Test
    void whoNamesNoDeskIsToldWhatToDo() {
        Run run = Run.of("backup", "--data", folder.resolve("none").toString(), "copy.db");
        assertThat(run.code()).isEqualTo(Main.TROUBLE);
        assertThat(run.err()).contains("there is no docket", "name its folder with --data");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void postgresqlIsCopiedByItsOwnPrograms() {
        Run run = Run.of("backup", "--database", "postgresql://desk:secret@127.0.0.1/desk", "copy.dump");
        assertThat(run.code()).isEqualTo(Main.TROUBLE);
        assertThat(run.err()).contains("pg_dump").doesNotContain("secret");
    }

    private void add(String name) {
        try (Docket docket = Docket.open(DocketUrl.in(folder.resolve("data")), InstantSource.system())) {
            docket.accounts().add(By.FACTDESK, name, "", Role.EDITOR, null, null);
        }
    }
}
