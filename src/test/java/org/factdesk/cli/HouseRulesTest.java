package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that a desk writes in YAML. */
class HouseRulesTest {
    private static final String WORDS = """
            id: no-slamming
            summary: criticism is not a blow
            severity: info
            words: [slam, slammed]
            message: "'{words}': who said what?"
            examples: {bad: [He slammed it.], good: [He closed it.]}
            """;

    private final Path folder;

    HouseRulesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theRulesOfThePageOnTheLanguageDoAsTheirExamplesSay() throws IOException {
        String page = Files.readString(Path.of(".github", "HOUSE-RULES.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        write("page.yaml", page.substring(start, page.indexOf("```", start)));
        Run run = Run.of("checks", "test", folder.toString());
        assertThat(run.out())
                .contains("no-slamming: as its 5 examples say")
                .endsWith("2 rules, 8 examples, 0 failed\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void aRuleOfTheDeskIsACheckLikeAnyOther() throws IOException {
        write("style.yaml", WORDS);
        String rules = "--rules=" + folder;
        assertThat(Run.of("checks", rules).out()).contains("no-slamming ");
        assertThat(Run.of("explain", rules, "no-slamming").out()).contains("criticism is not a blow", "He slammed it.");
        Run check = Run.withInput("The mayor slammed the plan.", "check", rules, "--only=no-slamming", "-");
        assertThat(check.out()).contains("-:1:11: info: 'slammed': who said what? [no-slamming]");
    }

    @Test
    void rulesBesideTheSettingsNeedNoOptionAndTheSettingsMayTurnThemOff() throws IOException {
        Files.createDirectory(folder.resolve("rules"));
        write("rules/style.yaml", WORDS);
        write("factdesk.yaml", "profile: default\n");
        String config = "--config=" + folder.resolve("factdesk.yaml");
        assertThat(Run.withInput("The mayor slammed it.", "check", config, "-").out())
                .contains("[no-slamming]");
        write("factdesk.yaml", "checks: {no-slamming: off}\n");
        Run off = Run.withInput("The mayor slammed it.", "check", config, "-");
        assertThat(off.out() + off.err()).doesNotContain("no-slamming");
    }

    @Test
    void anExampleThatDoesNotDoAsItShouldIsShownWithItsPlace() throws IOException {
        write(
                "style.yaml",
                WORDS.replace("[He slammed it.]", "[He disliked it.]").replace("He closed it.", "A door slammed."));
        Run run = Run.of("checks", "test", folder.toString());
        assertThat(run.out())
                .contains("style.yaml:6: no-slamming: silent on a bad example; read there of its kinds: word: none")
                .contains("no-slamming: speaks of a good example: \"'slammed': who said what?\" at \"slammed\"")
                .endsWith("1 rule, 2 examples, 2 failed\n");
        assertThat(run.code()).isEqualTo(1);
    }

    /** Each rule asks for one thing of the text before it, and speaks or is silent. */
    @ParameterizedTest(name = "{1} of: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Hale won 40 votes.              | {kind: quantity, as: a, where: {value: {at-least: 40}}}                  | yes
            Hale won 40 votes.              | {kind: quantity, as: a, where: {value: {less: 40}}}                      | no
            Hale won 40 votes.              | {kind: quantity, as: a, where: {value: {greater: 39.5, at-most: 40}}}    | yes
            Hale won 40 votes.              | {kind: quantity, as: a, where: {value: [30, 40]}}                        | yes
            Hale won 40 votes.              | {kind: quantity, as: a, where: {value: {not: 40}}}                       | no
            Hale won 40 votes.              | {kind: quantity, as: a, where: {counted: Votes}}                         | yes
            Hale won 40 votes.              | {kind: quantity, as: a, where: {counted: {matches: [vote]}}}             | no
            Hale won 40 votes.              | {kind: quantity, as: a, where: {counted: {matches: ["vot*"]}}}           | yes
            Hale won 40 votes.              | {kind: quantity, as: a, where: {counted: {not-matches: ["vot*"]}}}       | no
            Hale won 40 votes.              | {kind: quantity, as: a, where: {counted: {exists: false}}}               | no
            Hale won 40 votes.              | {kind: quantity, as: a, where: {approximation: exact, up-to: {exists: false}}} | yes
            It began on 3 May 2024.         | {kind: date, as: a, where: {day: {before: 2024-05-04}}}                  | yes
            It began on 3 May 2024.         | {kind: date, as: a, where: {day: {after: 2024-05-03}}}                   | no
            It began on 3 May 2024.         | {kind: date, as: a, where: {day: 2024-05-03}}                            | yes
            The US won. It told us so.      | {kind: word, as: a, words: [US]}                                         | yes
            It told us so.                  | {kind: word, as: a, words: [US]}                                         | no
            It told us so.                  | {kind: word, as: a, words: [so-called]}                                  | no
            A so-called expert came.        | {kind: word, as: a, words: [so-called]}                                  | yes
            A soft drink.                   | {kind: word, as: a, words: ["so*", drinks], except: [soft drink]}        | no
            "It was soft," said Ana Hale.   | {kind: word, as: a, words: [soft], unless-quoted: true}                  | no
            """)
    void aConditionHoldsOrNot(String text, String pattern, String speaks) throws IOException {
        assertThat(speaks("when: [" + pattern + "]\nmark: a\n", text)).isEqualTo(speaks.equals("yes"));
    }

    @ParameterizedTest(name = "{1} of: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Dogs bark. Cats purr.             | "precedes: [d, c]"                      | yes
            Cats purr. Dogs bark.             | "precedes: [d, c]"                      | no
            Cats purr and dogs bark.          | "one-sentence: [c, d]"                  | yes
            Cats purr. Dogs bark.             | "one-sentence: [c, d]"                  | no
            Cats purr. Dogs bark.             | "one-paragraph: [c, d]"                 | yes
            Cats purr. Dogs bark.             | "same: [c.words, d.words]"              | no
            Cats purr. Dogs bark.             | "differ: [[c.words, d.words], [d, c]]"  | yes
            """)
    void twoFactsAreTied(String text, String join, String speaks) throws IOException {
        String rule = "when: [{kind: word, as: d, words: [dogs]}, {kind: word, as: c, words: [cats]}]\n"
                + join.replace("\"", "") + "\nalso: {c: the cats}\n";
        assertThat(speaks(rule, text)).isEqualTo(speaks.equals("yes"));
    }

    @Test
    void aFactThatMustBeAbsentKeepsARuleSilent() throws IOException {
        String rule = "when: [{kind: word, as: d, words: [dogs]}, {not: {kind: word, as: c, words: [cats]}}]\n";
        assertThat(speaks(rule, "Dogs bark.")).isTrue();
        assertThat(speaks(rule, "Dogs bark. Cats purr.")).isFalse();
        String near = rule + "one-sentence: [d, c]\n";
        assertThat(speaks(near, "Dogs bark. Cats purr.")).isTrue();
        assertThat(speaks(near, "Dogs and cats.")).isFalse();
    }

    @Test
    void aRuleThatTakesEverythingWithEverythingIsStopped() throws IOException {
        write("rule.yaml", """
                id: own-rule
                summary: s
                message: said
                examples: {bad: [a], good: [b]}
                when: [{kind: word, as: a, words: [dogs]}, {kind: word, as: b, words: [dogs]}, {kind: word, as: c, words: [dogs]}]
                same: [[a, b], [b, c]]
                """);
        Run run = Run.withInput("dogs ".repeat(60), "check", "--rules=" + folder, "--only=own-rule", "-");
        assertThat(run.err()).contains("the check own-rule broke", "it speaks more than");
        assertThat(run.code()).isEqualTo(2);
    }

    private boolean speaks(String rule, String text) throws IOException {
        write("rule.yaml", "id: own-rule\nsummary: s\nmessage: said\nexamples: {bad: [a], good: [b]}\n" + rule);
        Run run = Run.withInput(text, "check", "--rules=" + folder, "--only=own-rule", "-");
        assertThat(run.err()).isEmpty();
        return run.out().contains("[own-rule]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            severty: error                              | 1:1: 'severty' is not known here; did you mean severity?
            severity: grave                             | 1:11: severity is 'grave'; allowed are error, info, warning
            when: [{kind: meetng}]                      | 1:15: there is no kind 'meetng'; did you mean meeting?
            when: [{kind: meeting, were: {}}]           | 1:24: 'were' is not known here; did you mean where?
            when: [{kind: meeting, where: {venu: Rome}}] | 1:32: a meeting has no 'venu'; did you mean venue?
            when: [{kind: meeting, where: {stance: planed}}] | 1:40: stance is never 'planed'; did you mean planned?
            when: [{kind: meeting, where: {mode: {less: 3}}}] | 1:39: 'less' is not known here; allowed are exists, not, one-of
            when: [{kind: quantity, where: {value: many}}] | 1:40: value is a number; 'many' is none. Write one like 402 or 0.5
            when: [{kind: date, where: {day: soon}}]    | 1:34: day is a day; 'soon' is none. Write one like 2026-02-04
            when: [{kind: threat, where: {quoted: perhaps}}] | 1:39: quoted is 'perhaps'; allowed are true and false
            when: [{kind: word, words: ["!"]}]          | 1:29: '!' holds no letter: no word can match it
            when: [{kind: meeting}, {kind: meeting}]    | 1:25: two facts are called 'meeting'; give one another name with as:
            when: [{kind: meeting}, {kind: threat}]     | nothing ties 'threat' to the facts before it
            when: meeting                               | 1:7: when must be a list: lines that begin with "- "
            mark: other                                 | 1:7: no fact of this rule is called 'other'; there is words
            mark: words.quoted                          | 1:7: 'words.quoted' is true or false and stands for no words of the article
            same: [words, nothing]                      | 1:15: no fact of this rule is called 'nothing'; there is words
            same: [words.quoted, words]                 | 1:22: the one is true or false, the other words: they cannot be compared
            """)
    void aMistakeIsToldWithItsPlaceAndWhatIsAllowed(String line, String told) throws IOException {
        String rest = WORDS.replace("severity: info\n", "");
        write("style.yaml", line + "\n" + (line.startsWith("when") ? rest.replaceAll("words: .*\n", "") : rest));
        Run run = Run.of("checks", "--rules=" + folder);
        assertThat(run.err()).contains(told);
        assertThat(run.out()).doesNotContain("no-slamming");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void anIdIsTakenOnce() throws IOException {
        write("a.yaml", WORDS.replace("no-slamming", "weasel-passive"));
        write("b.yaml", WORDS);
        write("c.yaml", WORDS);
        Run run = Run.of("checks", "--rules=" + folder);
        assertThat(run.err())
                .contains("a.yaml:1:1: 'weasel-passive' is a check of factdesk; give your rule another id")
                .contains("c.yaml:1:1: there is a rule 'no-slamming' already, at " + folder + "/b.yaml:1");
    }

    @Test
    void aRuleWithAMistakeLeavesTheOthersInForce() throws IOException {
        write("a.yaml", WORDS.replace("no-slamming", "broken-rule").replace("words: [", "wods: ["));
        write("b.yaml", WORDS);
        Run run = Run.withInput("The mayor slammed it.", "check", "--rules=" + folder, "-");
        assertThat(run.out()).contains("[no-slamming]");
        assertThat(run.err()).contains("a.yaml:4:1: 'wods' is not known here; did you mean words?");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void bombsAreRefused() throws IOException {
        write("alias.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        write("cycle.yaml", "rules: &r [*r]\n");
        write("huge.yaml", "# " + "x".repeat(2_000_000));
        write("list.yaml", "a: " + "[".repeat(300_000));
        write(
                "tower.yaml",
                IntStream.range(0, 900).mapToObj(i -> " ".repeat(i) + "a:").collect(Collectors.joining("\n")));
        Run run = Run.of("checks", "--rules=" + folder);
        assertThat(run.err())
                .contains("alias.yaml:1:4: aliases (*name) are not allowed here")
                .contains("cycle.yaml:1:8: aliases (*name) are not allowed here")
                .contains("huge.yaml: a file of rules may have 1 MB at most")
                .containsPattern("list.yaml[:0-9]*: lists and entries stand in each other more than 40 deep")
                .containsPattern("tower.yaml[:0-9]*: lists and entries stand in each other more than 40 deep");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void everyFieldOfEveryKindCanBePrinted() {
        assertThat(Run.of("checks", "fields").out())
                .contains("meeting: people or states meet", "  stance: asserted, planned");
        assertThat(Run.of("checks", "fields", "meetings").err()).contains("did you mean meeting?");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }
}
