package org.factdesk.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.factdesk.report.page.Piece.Marked;
import org.factdesk.report.page.Piece.Stroke;
import org.factdesk.report.page.Piece.Words;
import org.factdesk.text.Span;
import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void aMarkWithinAnotherIsSetWithinIt() {
        assertThat(set("one two three", stroke("1", 0, 13), stroke("2", 4, 7))).isEqualTo("[1 one [2 two]^2 three]^1");
    }

    @Test
    void whatLiesOverTheEndOfAnotherIsCutThere() {
        assertThat(set("one two three", stroke("1", 0, 7), stroke("2", 4, 13)))
                .isEqualTo("[1 one [2 two]]^1[2… three]^2");
    }

    @Test
    void marksOnTheSameWordsKeepTheirOrder() {
        assertThat(set("one", stroke("1", 0, 3), stroke("2", 0, 3))).isEqualTo("[1 [2 one]]^1^2");
    }

    @Test
    void whatIsMissingIsMarkedBetweenTheWords() {
        assertThat(set("one two", stroke("1", 3, 3))).isEqualTo("one[1 ]^1 two");
    }

    @Test
    void aMarkThatGoesOnInTheNextSectionHasItsNumberThere() {
        List<Stroke> over = List.of(stroke("1", 4, 12));
        String text = "one two\n\nthree";
        assertThat(written(Marking.of(text, new Span(0, 7), over))).isEqualTo("one [1 two]");
        assertThat(written(Marking.of(text, new Span(9, 14), over))).isEqualTo("[1…thr]^1ee");
    }

    @Test
    void marksThatLieOverEachOtherAreDrawnApart() {
        List<Piece> pieces =
                Marking.of("one two three", new Span(0, 13), List.of(stroke("1", 0, 7), stroke("2", 4, 13)));
        assertThat(levels(pieces)).containsExactly("1:0", "2:1", "2:1");
    }

    @Test
    void whateverIsMarkedNoWordIsLostAndEachHasAllOfItsMarks() {
        Random random = new Random(5);
        String text = "abcdefghijklmnopqrst";
        for (int round = 0; round < 500; round++) {
            List<Stroke> strokes = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                int start = random.nextInt(20);
                strokes.add(stroke("" + i, start, start + 1 + random.nextInt(20 - start)));
            }
            List<Piece> pieces = Marking.of(text, new Span(0, 20), strokes);
            assertThat(Piece.plain(pieces)).isEqualTo(text);
            for (Stroke stroke : strokes) {
                assertThat(below(pieces, stroke, false)).isEqualTo(text.substring(stroke.start(), stroke.end()));
            }
        }
    }

    private static String below(List<Piece> pieces, Stroke stroke, boolean marked) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words each && marked) {
                words.append(each.text());
            } else if (piece instanceof Marked mark) {
                words.append(
                        below(mark.inside(), stroke, marked || mark.stroke().equals(stroke)));
            }
        }
        return words.toString();
    }

    private static List<String> levels(List<Piece> pieces) {
        List<String> levels = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Marked mark) {
                levels.add(mark.stroke().number() + ":" + mark.level());
                levels.addAll(levels(mark.inside()));
            }
        }
        return levels;
    }

    private static Stroke stroke(String number, int start, int end) {
        return new Stroke("m" + number, number, "error", number, "n" + number, "", start, end);
    }

    private static String set(String text, Stroke... strokes) {
        return written(Marking.of(text, new Span(0, text.length()), List.of(strokes)));
    }

    private static String written(List<Piece> pieces) {
        StringBuilder written = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                written.append(words.text());
            } else if (piece instanceof Marked mark) {
                String more = mark.first() ? " " : "…";
                written.append('[').append(mark.stroke().number()).append(more).append(written(mark.inside()));
                written.append(']');
            } else if (piece instanceof Piece.NoteSign sign) {
                written.append('^').append(sign.stroke().number());
            }
        }
        return written.toString();
    }
}
