package org.factdesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.factdesk.text.SourceNote;
import org.factdesk.text.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceRoomTest {
    @TempDir
    private Path outside;

    private Path project;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectory(outside.resolve("project"));
        write("project/factdesk.yaml", "");
        write("project/evidence/budget.pdf", "%PDF");
        write("secret.txt", "the pier cost 4 million");
    }

    @Test
    void evidenceStandsInTheFolderEvidenceOrBesideTheDraft() throws IOException {
        write("project/drafts/minutes.txt", "x");
        write("project/drafts/evidence/call.txt", "x");
        for (String file :
                List.of("budget.pdf", "evidence/budget.pdf", "../evidence/budget.pdf", "minutes.txt", "call.txt")) {
            assertThat(standing(file).state()).as(file).isEqualTo(Standing.State.HOLDS);
        }
        assertThat(standing("bugdet.pdf").what()).isEqualTo("there is no file \"bugdet.pdf\" among the evidence");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd.txt", "../../../../secret.txt", "file:///etc/hosts.txt"})
    void aFileOutsideTheProjectIsRefused(String file) throws IOException {
        assertThat(standing(file)).isEqualTo(Standing.UNSEEN);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("lies outside the project and is not looked at");
            assertThat(problem.place()).isEqualTo(draft() + ":1:24");
        });
    }

    @Test
    void aLinkThatLeadsOutsideIsRefused() throws IOException {
        Files.createSymbolicLink(project.resolve("evidence/link.txt"), outside.resolve("secret.txt"));
        assertThat(standing("link.txt \"the pier\"")).isEqualTo(Standing.UNSEEN);
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("outside"));
    }

    @Test
    void aFolderThatTheDeskHasSettledOnMayLieAnywhere() throws IOException {
        assertThat(standing("secret.txt", outside).state()).isEqualTo(Standing.State.HOLDS);
    }

    @Test
    void aFolderIsNoEvidence() throws IOException {
        Files.createDirectory(project.resolve("evidence/all.zip"));
        assertThat(standing("all.zip").state()).isEqualTo(Standing.State.MISSING);
    }

    @Test
    void aHashTooShortToTellIsAMistake() throws IOException {
        assertThat(standing("budget.pdf sha256:ab12")).isEqualTo(Standing.UNSEEN);
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("too short"));
    }

    @Test
    void theLedgerStandsByTheWordsOfAClaim() throws IOException {
        Path ledger = write("project/ledger.csv", """
                    path,line,claim,kind,status,source,locator,sha256
                    drafts/a.txt,1,"4 million",quantity,,budget.pdf,p. 3,0011223344
                    drafts/a.txt,9,cost,quantity,,,,
                    drafts/b.txt,1,4 million,quantity,,other.pdf,,
                    drafts/a.txt,1,5 million,quantity,,other.pdf,,
                    """);
        Article article = new EvidenceRoom(null, Ledger.read(List.of(ledger), problems::add))
                .settle(draft("It cost 4 million."), problems::add);
        assertThat(article.notes()).singleElement().satisfies(note -> {
            assertThat(article.words(note.at())).isEqualTo("4 million");
            assertThat(note.kind()).isEqualTo(SourceNote.Kind.LEDGER);
            assertThat(note.reference().locator()).isEqualTo("p. 3");
            assertThat(note.standing().what())
                    .startsWith("\"budget.pdf\" has changed since it was noted: its SHA-256 is now ");
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void aLedgerMayBeYaml() throws IOException {
        Path ledger = write(
                "project/ledger.yaml",
                "claims:\n  - claim: 4 million\n    waived-by: J. Doe\n  - {clam: x, source: y}\n  - {source: z}\n");
        Ledger read = Ledger.read(List.of(ledger), problems::add);
        assertThat(read.notes(draft("It cost 4\nmillion.")))
                .singleElement()
                .satisfies(note -> assertThat(note.reference().waivedBy()).isEqualTo("J. Doe"));
        assertThat(problems.stream().map(problem -> problem.line() + ": " + problem.message()))
                .containsExactly(
                        "4: 'clam' is not known here; did you mean claim?",
                        "4: this entry names no claim; give its words as they stand in the draft",
                        "5: this entry names no claim; give its words as they stand in the draft");
    }

    @Test
    void ofTwoPlacesTheOneNearestToTheLineIsMeant() throws IOException {
        Path ledger = write("project/ledger.csv", "line,claim,source\n4,4 million,Hale\n,It,Penn\n");
        List<SourceNote> notes = Ledger.read(List.of(ledger), problems::add)
                .notes(draft("It cost 4 million.\n\nNo.\n\nIt cost 4 million."));
        assertThat(notes.stream().map(note -> note.at().start())).containsExactly(33, 0, 25);
    }

    private Standing standing(String words) throws IOException {
        return standing(words, null);
    }

    private Standing standing(String words, @Nullable Path folder) throws IOException {
        Article article = draft("The pier cost 4 million[^ev: " + words + "].");
        return new EvidenceRoom(folder, Ledger.NONE)
                .settle(article, problems::add)
                .notes()
                .get(0)
                .standing();
    }

    private String draft() {
        return project.resolve("drafts/a.txt").toString();
    }

    private Article draft(String text) throws IOException {
        write("project/drafts/a.txt", text);
        List<Article> articles = new ArrayList<>();
        new Drafts(new ByteArrayInputStream(new byte[0]), Format.TEXT, null).read(List.of(draft()), new Inbox() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem.message());
            }
        });
        return articles.get(0);
    }

    private Path write(String name, String text) throws IOException {
        Path file = outside.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
