package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that somebody has decided, muted or left alone are kept back; what is new is told. */
class OnlyNewTest {
    private static final String OLD = "The call took place on 31 April 2025, the ministry said.\n";
    private static final String NEW = "\nShe was born on 30 February 1990, her office said.\n";

    @TempDir
    Path folder;

    @BeforeEach
    void noDecisionsYet() throws IOException {
        Files.createFile(folder.resolve("factdesk.decisions.yaml"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }

    private Run check(Path draft, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "check";
        args[1] = "--decisions=" + folder.resolve("factdesk.decisions.yaml");
        args[2] = "--only=impossible-date";
        args[3] = draft.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.of(args);
    }

    @Test
    void aBaselineKeepsWhatWasThereAndTellsWhatIsNew() throws IOException {
        Path draft = write("a.txt", OLD);
        assertThat(check(draft, "--baseline-write").err()).contains("1 finding entered in ");
        assertThat(check(draft).code()).isZero();
        Run run = check(write("a.txt", "Two lines\nwere put above it.\n\n" + OLD.replace(" on ", "\non ") + NEW));
        assertThat(run.out()).contains("30 February").doesNotContain("31 April").contains("1 error in 1 article");
        assertThat(run.code()).isOne();
    }

    @Test
    void aDecisionHoldsUntilItsDayAndSaysSoAfterwards() throws IOException {
        Path draft = write("a.txt", OLD);
        check(draft, "--baseline-write", "--today=2026-02-04");
        Path decisions = folder.resolve("factdesk.decisions.yaml");
        String written = Files.readString(decisions);
        assertThat(written).contains("status: baseline", "check: impossible-date", "path: a.txt", "on: 2026-02-04");
        Files.writeString(
                decisions,
                written.replace("status: baseline", "status: dismissed\n  reason: a joke\n  expires: 2026-03-01"));
        assertThat(check(draft, "--today=2026-03-01").code()).isZero();
        Run late = check(draft, "--today=2026-03-02");
        assertThat(late.out()).contains("31 April");
        assertThat(late.err()).contains("a.txt:1:24: note: the decision on this impossible-date held until 2026-03-01");
        assertThat(late.code()).isOne();
    }

    @Test
    void onlyFindingsOnChangedLinesAreTold(@TempDir Path repository) throws IOException, GitAPIException {
        Path draft = repository.resolve("a.md");
        Files.writeString(draft, OLD);
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("x")
                    .setAuthor("A", "a@b")
                    .setCommitter("A", "a@b")
                    .call();
        }
        Files.writeString(draft, Files.readString(draft) + NEW);
        assertThat(Run.of("check", "--diff=nowhere", draft.toString()).err()).contains("--diff nowhere: ");
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                "org.factdesk.cli.Main",
                "check",
                "--only=impossible-date",
                "--diff=HEAD",
                "a.md");
        Process run = child.directory(repository.toFile()).start();
        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(out).contains("30 February").doesNotContain("31 April");
    }

    @Test
    void anAcceptedFindingIsToldUntilItIsMended() throws IOException {
        Path draft = write("a.txt", OLD);
        check(draft, "--baseline-write");
        Path decisions = folder.resolve("factdesk.decisions.yaml");
        Files.writeString(decisions, Files.readString(decisions).replace("status: baseline", "status: accepted"));
        assertThat(check(draft).out()).contains("31 April");
        assertThat(check(draft, "--no-decisions").out()).contains("31 April");
    }

    @Test
    void mistakesInTheDecisionsAreToldWithTheirPlaceAndTheOthersHold() throws IOException {
        Path draft = write("a.txt", OLD);
        check(draft, "--baseline-write");
        Path decisions = folder.resolve("factdesk.decisions.yaml");
        Files.writeString(decisions, Files.readString(decisions) + """
                - fingerprint: 00112233aabbccdd
                  status: dismised
                  reason: because
                - status: dismissed
                  reason: because
                - fingerprint: 00112233aabbccde
                  status: dismissed
                - fingerprint: 00112233aabbccdf
                  status: sourced
                  reason: our notes
                  expires: tomorrow
                  until: 2026-03-01
                """);
        Run run = check(draft);
        assertThat(run.out()).contains("no findings");
        assertThat(run.err())
                .contains(
                        "the status is 'dismised'; allowed are baseline, accepted, query_author, dismissed, sourced",
                        "a decision needs the fingerprint of its finding",
                        "a decision that keeps a finding back needs a reason",
                        "expires is 'tomorrow'; write a day as 2026-02-04",
                        "'until' is not known here");
        assertThat(run.code()).isEqualTo(Main.TROUBLE);
    }

    @Test
    void aMuteKeepsItsParagraphSilentAndNoOther() throws IOException {
        String mute = "<!-- factdesk: mute impossible-date: quoted from a court file -->";
        Run before = check(write("a.md", mute + "\n\n" + OLD + NEW));
        assertThat(before.out()).contains("30 February").doesNotContain("31 April");
        Run behind = check(write("b.md", OLD + NEW.strip() + " " + mute + "\n\nThe end.\n"));
        assertThat(behind.out()).contains("no findings");
        Run html = check(write("c.html", "<p>" + OLD + mute + "</p><p>" + NEW + "</p>"));
        assertThat(html.out()).contains("30 February").doesNotContain("31 April");
        Run text = check(write("d.txt", OLD + "\n" + mute + "\n" + NEW));
        assertThat(text.out()).contains("31 April").doesNotContain("30 February");
        assertThat(text.err()).isEmpty();
    }

    @Test
    void aMuteOfTheArticleKeepsAllOfItSilent() throws IOException {
        String mute = "<!-- factdesk: mute-article impossible-date, weekday-date-mismatch: a satire -->\n\n";
        assertThat(check(write("a.md", mute + OLD + NEW)).code()).isZero();
    }

    @Test
    void aMuteOfNothingIsTold() throws IOException {
        Run run = check(write("a.md", "<!-- factdesk: mute impossible-date: an old one -->\n\nNothing here.\n"));
        assertThat(run.err()).contains("a.md:1: note: nothing to mute here: impossible-date; remove the comment");
        assertThat(run.code()).isZero();
        Run other =
                check(write("a.md", "<!-- factdesk: mute orphan-quote: a check that --only leaves out -->\n\nNo.\n"));
        assertThat(other.err()).isEmpty();
    }

    @Test
    void aMuteWithoutReasonOrCheckIsAMistake() throws IOException {
        Run reason = check(write("a.md", "<!-- factdesk: mute impossible-date -->\n\n" + OLD));
        assertThat(reason.err())
                .contains("a.md:1: a mute needs a reason; write: factdesk: mute impossible-date: the reason");
        assertThat(reason.out()).contains("31 April");
        assertThat(reason.code()).isEqualTo(Main.TROUBLE);
        Run unknown = check(write("a.md", "\n<!-- factdesk: mute imposible-date: why -->\n\n" + OLD));
        assertThat(unknown.err()).contains("a.md:2: there is no check 'imposible-date'");
        Run odd = check(write("a.md", "<!-- factdesk: be quiet -->\n\n" + OLD));
        assertThat(odd.err()).contains("a.md:1: this comment is not understood", "be quiet");
    }

    @Test
    void aMuteShownAsCodeIsNone() throws IOException {
        Run run = check(write(
                "a.md", "```\n<!-- factdesk: mute impossible-date -->\n```\n\nWrite `<!-- factdesk: mute x -->`.\n"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
