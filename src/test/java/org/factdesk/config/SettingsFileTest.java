package org.factdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Profile;
import org.factdesk.check.Severity;
import org.factdesk.claim.Policy;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Check IMPOSSIBLE = CATALOGUE.get("impossible-date");

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    SettingsFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Settings read(String yaml) throws IOException {
        return read(yaml, null);
    }

    private Settings read(String yaml, Profile.@Nullable Base base) throws IOException {
        Path file = Files.writeString(folder.resolve("factdesk.yaml"), yaml);
        return SettingsFile.read(file, "factdesk.yaml", base, CATALOGUE, problems::add);
    }

    private List<String> said() {
        return problems.stream()
                .map(problem -> problem.place() + ": " + problem.message())
                .toList();
    }

    @Nullable
    private Severity severity(Settings settings, String file) {
        return settings.profile().severity(IMPOSSIBLE, folder.resolve(file).toString());
    }

    @Test
    void anEmptyFileDecidesNothing() throws IOException {
        assertThat(read("# nothing yet\n")).isEqualTo(Settings.NONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void aCheckCanBeOffOrHaveAnotherSeverity() throws IOException {
        assertThat(severity(read("checks: {impossible-date: off}\n"), "a.txt")).isNull();
        assertThat(severity(read("checks: {impossible-date: info}\n"), "a.txt")).isEqualTo(Severity.INFO);
        assertThat(severity(read("checks: {impossible-date: on}\n"), "a.txt")).isEqualTo(IMPOSSIBLE.severity());
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "drafts/**, drafts/a.txt,     true",
        "drafts/**, drafts/b/a.txt,   true",
        "drafts/**, other/a.txt,      false",
        "*.txt,     a.txt,            true",
        "*.txt,     drafts/b/a.txt,   true",
        "'**/b/*',  b/a.txt,          true",
        "'**/b/*',  drafts/b/a.txt,   true",
        "*.md,      a.txt,            false",
    })
    void aCheckCanBeOffForTheFilesOfAGlob(String glob, String file, boolean off) throws IOException {
        Settings settings = read("overrides: [{paths: ['" + glob + "'], checks: {impossible-date: off}}]\n");
        assertThat(severity(settings, file) == null).isEqualTo(off);
        assertThat(settings.profile().wants(IMPOSSIBLE)).isTrue();
    }

    @Test
    void theLastOverrideThatHoldsWins() throws IOException {
        Settings settings = read("""
                checks: {impossible-date: off}
                overrides:
                  - {paths: ["drafts/**"], checks: {impossible-date: warning}}
                  - {paths: ["*.md"], checks: {impossible-date: info}}
                """);
        assertThat(settings.profile().wants(IMPOSSIBLE)).isTrue();
        assertThat(severity(settings, "a.txt")).isNull();
        assertThat(severity(settings, "drafts/a.txt")).isEqualTo(Severity.WARNING);
        assertThat(severity(settings, "drafts/a.md")).isEqualTo(Severity.INFO);
    }

    @Test
    void theCommandLinesProfileWins() throws IOException {
        assertThat(read("profile: ci\n", Profile.Base.STRICT).profile().base()).isEqualTo(Profile.Base.STRICT);
        assertThat(read("profile: ci\n").profile().base()).isEqualTo(Profile.Base.CI);
    }

    @Test
    void ciLeavesOutWhatIsInfo() throws IOException {
        assertThat(severity(read("profile: ci\nchecks: {impossible-date: info}\n"), "a.txt"))
                .isNull();
        assertThat(severity(read("profile: ci\n"), "a.txt")).isEqualTo(IMPOSSIBLE.severity());
    }

    @Test
    void strictTurnsAllChecksOnAndAsksMore() throws IOException {
        Settings strict = read("profile: strict\n");
        assertThat(CATALOGUE.all()).allMatch(strict.profile()::wants);
        assertThat(strict.profile().policy()).isEqualTo(Policy.STRICT);
    }

    @Test
    void theDesksOwnDemandsWinOverThoseOfAPack() throws IOException {
        Policy bbc = read("policy: {packs: bbc}\n").profile().policy();
        assertThat(bbc.anonymousMaximum()).isEqualTo(3);
        Policy own = read("policy: {packs: [ap, bbc], anonymous-maximum: 5, weekday-window: 3, right-of-reply: no}\n")
                .profile()
                .policy();
        assertThat(own).isEqualTo(new Policy(2, 5, 2, true, false, 3, Policy.DEFAULT.evidenceExempt()));
        assertThat(problems).isEmpty();
    }

    @Test
    void everyPackCanBeRead() {
        assertThat(PolicyReader.KNOWN).allSatisfy(pack -> read("policy: {packs: [" + pack + "]}\n"));
        assertThat(problems).isEmpty();
    }

    @Test
    void aDeskChangesListsOfWords() throws IOException {
        DeskWords words = read("lexicons: {loaded-words: {add: [Posh, regime], remove: absurd}}\n")
                .words();
        assertThat(words.words(DeskWords.Kind.LOADED_WORDS))
                .contains("posh", "regime")
                .doesNotContain("absurd");
    }

    @Test
    void pathsAreRelativeToTheFile() throws IOException {
        Settings settings = read("knowledge: [desk/people.csv, desk/diary.ics]\nevidence: notes\n");
        assertThat(settings.knowledge())
                .containsExactly(folder.resolve("desk/people.csv"), folder.resolve("desk/diary.ics"));
        assertThat(settings.evidence()).isEqualTo(folder.resolve("notes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chekcs: {}                             | 1:1: 'chekcs' is not known here; did you mean checks?",
                "checks: {imposible-date: off}          | 1:10: 'imposible-date' is not known here; did you mean impossible-date?",
                "checks: {impossible-date: grave}       | 1:27: impossible-date is 'grave'; allowed are error, info, off, on, warning",
                "profile: loose                         | 1:10: profile is 'loose'; allowed are ci, default, strict",
                "policy: {packs: [afp]}                 | 1:18: there is no pack 'afp'; did you mean ap?",
                "policy: {anonymous-minimum: few}       | 1:29: anonymous-minimum is 'few'; allowed are whole numbers from 0 to 99",
                "policy: {anonymous-minimun: 2}         | 1:10: 'anonymous-minimun' is not known here; did you mean anonymous-minimum?",
                "lexicons: {loaded-word: {add: x}}      | 1:12: 'loaded-word' is not known here; did you mean loaded-words?",
                "lexicons: {loaded-words: {ad: x}}      | 1:27: 'ad' is not known here; did you mean add?",
                "overrides: [{checks: {}}]              | 1:13: an override needs paths: globs like drafts/** or *.txt",
                "overrides: {paths: x}                  | 1:12: overrides must be a list: lines that begin with \"- \"",
                "evidence: [a, b]                       | 1:11: evidence must be a single value",
            })
    void aMistakeSaysWhereItStandsAndWhatIsAllowed(String yaml, String message) throws IOException {
        read(yaml);
        assertThat(said()).containsExactly("factdesk.yaml:" + message);
    }

    @Test
    void aBrokenGlobIsAMistake() throws IOException {
        read("overrides: [{paths: ['a[', '*.txt'], checks: {impossible-date: off}}]\n");
        assertThat(said()).singleElement().asString().startsWith("factdesk.yaml:1:22: 'a[' is no glob (");
    }

    @Test
    void allElseHoldsBesideAMistake() throws IOException {
        Settings settings = read("checks: {impossible-date: off, no-such-thing: on}\nprofile: loose\n");
        assertThat(severity(settings, "a.txt")).isNull();
        assertThat(problems).hasSize(2);
    }

    @Test
    void aFileThatIsNoYamlLeavesTheDefault() throws IOException {
        assertThat(read("checks: [\n")).isEqualTo(Settings.NONE);
        assertThat(problems).hasSize(1);
    }

    @Test
    void theFileIsFoundInAFolderAboveUpToTheRepository() throws IOException {
        Path repository = folder.resolve("repository");
        Files.createDirectories(repository.resolve(".git"));
        Path drafts = Files.createDirectories(repository.resolve("a/b"));
        Files.writeString(folder.resolve("factdesk.yaml"), "");
        assertThat(SettingsFile.find(drafts)).isNull();
        Path file = Files.writeString(repository.resolve("factdesk.yaml"), "");
        assertThat(SettingsFile.find(drafts)).isEqualTo(file);
    }
}
