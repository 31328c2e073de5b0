package org.factdesk.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YamlFileTest {
    private final List<Problem> problems = new ArrayList<>();

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private @Nullable YamlMap read(String text) {
        return YamlFile.read("desk.yaml", text, problems::add);
    }

    private YamlMap map(String text) {
        return requireNonNull(read(text));
    }

    private List<String> said() {
        return problems.stream()
                .map(problem -> problem.place() + ": " + problem.message())
                .toList();
    }

    @Test
    void aValueIsReadAsItIsWritten() {
        YamlMap map = map("name: Hale\ncount: 3\nlist: [a, b]\nfine: yes\ncolour: dark-blue\n");
        assertThat(map.string("name")).isEqualTo("Hale");
        assertThat(map.number("count", 0, 9, 1)).isEqualTo(3);
        assertThat(map.texts("list")).extracting(YamlText::value).containsExactly("a", "b");
        assertThat(map.flag("fine", false)).isTrue();
        assertThat(map.choice("colour", Colour.class)).isEqualTo(Colour.DARK_BLUE);
        assertThat(problems).isEmpty();
    }

    @Test
    void anEmojiIsReadWhereverItStands() {
        for (int place = 1000; place < 1100; place++) {
            String words = "x".repeat(place) + "\uD83D\uDE00 and more " + "y".repeat(place);
            assertThat(map("reason: " + words + "\n").string("reason")).isEqualTo(words);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void anUnknownKeySuggestsTheNearOne() {
        map("nmae: Hale\n").allow(Set.of("name", "count"));
        assertThat(said()).containsExactly("desk.yaml:1:1: 'nmae' is not known here; did you mean name?");
        assertThat(problems.get(0).excerpt()).isEqualTo("nmae: Hale");
    }

    @Test
    void aWrongValueSaysWhereAndWhatIsAllowed() {
        YamlMap map = map("a: 1\ncount: many\ncolour: green\nlist: word\n");
        assertThat(map.number("count", 0, 9, 1)).isEqualTo(1);
        assertThat(map.choice("colour", Colour.class)).isNull();
        assertThat(map.list("list")).isEmpty();
        assertThat(said())
                .containsExactly(
                        "desk.yaml:2:8: count is 'many'; allowed are whole numbers from 0 to 9",
                        "desk.yaml:3:9: colour is 'green'; allowed are dark-blue, red",
                        "desk.yaml:4:7: list must be a list: lines that begin with \"- \"");
    }

    @Test
    void brokenYamlIsAProblemWithItsPlace() {
        assertThat(read("a: 1\nb: [1, 2\n")).isNull();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).startsWith("this is not YAML: ");
        });
    }

    @Test
    void aliasesAreRefusedBeforeTheyGrow() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";
        assertThat(read(bomb)).isNull();
        assertThat(said()).singleElement().asString().contains("aliases (*name) are not allowed");
    }

    @Test
    void aListWhereEntriesAreMeantIsAProblem() {
        assertThat(read("- a\n- b\n")).isNull();
        assertThat(said()).containsExactly("desk.yaml:1:1: this file must be lines of \"key: value\"");
    }

    @Test
    void aKeyThatStandsTwiceIsAProblem() {
        assertThat(map("a: 1\na: 2\n").string("a")).isEqualTo("1");
        assertThat(said()).containsExactly("desk.yaml:2:1: 'a' stands here twice; keep one");
    }

    @Test
    void anEmptyFileIsNothingAndNoProblem() {
        assertThat(read("# nothing yet\n")).isNull();
        assertThat(problems).isEmpty();
    }
}
