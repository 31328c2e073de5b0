package org.factdesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.report.Reviews.also;
import static org.factdesk.report.Reviews.finding;

import java.io.StringWriter;
import org.factdesk.desk.Review;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static String report(Palette palette, Review... reviews) {
        StringWriter out = new StringWriter();
        TextReport report = new TextReport(out, palette);
        for (Review review : reviews) {
            report.review(review);
        }
        report.end();
        return out.toString();
    }

    private static String report(Review review) {
        return report(Palette.PLAIN, review);
    }

    @Test
    void aContradictionShowsBothItsSpans() {
        String text = "The summit opens on 3 May in Oldquay.\nIt rained.\nThe summit opens on 5 May.\n";

        assertThat(report(Reviews.of("a.txt", text, finding(text, "5 May", also(text, "3 May", "the other day")))))
                .isEqualTo("""
                        a.txt:3:21: error: these two disagree [event-two-dates]
                         1 | The summit opens on 3 May in Oldquay.
                           |                     ~~~~~ the other day
                         3 | The summit opens on 5 May.
                           |                     ^^^^^

                        1 error in 1 article
                        """);
    }

    @Test
    void twoSpansOfOneLineShareItsExcerpt() {
        String text = "It opens on 3 May, or on 5 May.";

        assertThat(report(Reviews.of("a.txt", text, finding(text, "5 May", also(text, "3 May", "the other day")))))
                .isEqualTo("""
                        a.txt:1:26: error: these two disagree [event-two-dates]
                         1 | It opens on 3 May, or on 5 May.
                           |             ~~~~~        ^^^^^
                           |             the other day

                        1 error in 1 article
                        """);
    }

    @Test
    void wideLettersAndEmojiKeepTheMarksBelowTheirWords() {
        String text = "日本 and 👩‍🚀 and e\u0301t\tare on 5 May.";
        String report = report(Reviews.of("a.txt", text, finding(text, "5 May")));

        assertThat(report).contains(" 1 | 日本 and 👩‍🚀 and e\u0301t are on 5 May.\n   | " + " ".repeat(26) + "^^^^^\n");
    }

    @Test
    void aLongLineIsCutAtWordsAroundTheFinding() {
        String text = "word ".repeat(100) + "on 5 May " + "word ".repeat(100);
        String row = report(Reviews.of("a.txt", text, finding(text, "5 May")))
                .lines()
                .toList()
                .get(1);

        assertThat(row)
                .startsWith(" 1 | …word")
                .endsWith("word…")
                .contains("on 5 May word")
                .hasSizeLessThan(125);
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        String text = "It \u001b[31mopens\u0007 on 5 May.";

        assertThat(report(Reviews.of("a.txt", text, finding(text, "5 May")))).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void coloursAreForTerminalsOnly() {
        String text = "On 5 May.";
        Review review = Reviews.of("a.txt", text, finding(text, "5 May"));

        assertThat(report(Palette.COLOUR, review)).contains("\u001b[1;31merror:\u001b[0m");
        assertThat(report(Palette.COLOUR, review).replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(report(review));
    }

    @Test
    void theSummaryCountsArticlesAndProblems() {
        StringWriter out = new StringWriter();
        TextReport report = new TextReport(out, Palette.PLAIN);
        report.review(Reviews.of("a.txt", "A."));
        report.review(Reviews.of("b.txt", "B."));
        report.problem(new Problem("c.txt", 0, "there is no such file", null));
        report.end();

        assertThat(out).hasToString("no findings in 2 articles, 1 problem\n");
    }
}
