package org.factdesk.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.factdesk.server.page.TextDiff.Side;
import org.factdesk.server.page.TextDiff.Stretch;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    private static String marked(String before, String after) {
        return TextDiff.of(before, after).stream()
                .map(stretch -> switch (stretch.side()) {
                    case BOTH -> stretch.words();
                    case GONE -> "[-" + stretch.words() + "-]";
                    case NEW -> "[+" + stretch.words() + "+]";
                })
                .collect(Collectors.joining());
    }

    @Test
    void wordsThatChangedStandBetweenThoseThatStayed() {
        assertThat(marked("The port lost $5 million.", "The port lost $6 million."))
                .isEqualTo("The port lost $[-5-][+6+] million.");
    }

    @Test
    void wordsWrittenAnewAreReadInOneGo() {
        assertThat(marked("one big red boat sank", "one small blue boat sank"))
                .isEqualTo("one [-big red-][+small blue+] boat sank");
    }

    @Test
    void eitherTextCanBePutTogetherAgain() {
        String before = "Tehran’s envoy said:\n\n“No.” 1,000 men left 😀.";
        String after = "Tehran’s envoys said:\n“No.” 1,200 men and women 😀 left.";
        List<Stretch> stretches = TextDiff.of(before, after);
        assertThat(words(stretches, Side.GONE)).isEqualTo(before);
        assertThat(words(stretches, Side.NEW)).isEqualTo(after);
    }

    private static String words(List<Stretch> stretches, Side side) {
        return stretches.stream()
                .filter(stretch -> stretch.side() == Side.BOTH || stretch.side() == side)
                .map(Stretch::words)
                .collect(Collectors.joining());
    }

    @Test
    void theSameTextHasNothingNew() {
        assertThat(TextDiff.of("as it was", "as it was")).containsExactly(new Stretch(Side.BOTH, "as it was"));
        assertThat(TextDiff.of("", "")).isEmpty();
    }
}
