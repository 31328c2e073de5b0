package org.factdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.check.Finding;
import org.factdesk.check.Profile;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The article the project began with, as a careful editor marks it. */
class SeedTest {
    private static final Desk DESK = Desk.open(Profile.DEFAULT);

    @Test
    void theSeedHasFourteenFindingsAndNoError() {
        assertThat(findings(null))
                .containsExactlyInAnyOrder(
                        "2 warning day-without-anchor",
                        "2 warning no-channel",
                        "2 info one-sided-account",
                        "6 warning joint-verbatim-quote",
                        "9 info unsourced-appointment",
                        "12 info state-as-speaker",
                        "12 info undated-recent",
                        "12 warning unsourced-official-act",
                        "13 info loaded-wording-own-voice",
                        "13 warning ambiguous-referent",
                        "13 warning unsourced-threat-or-accusation",
                        "14 info unattributed-motive",
                        "16 info year-missing",
                        "16 warning unsourced-future-event");
    }

    @Test
    void aDateAnswersWhichTuesdayAndWhichYear() {
        List<String> left = findings(null);
        left.removeAll(List.of("2 warning day-without-anchor", "16 info year-missing"));
        assertThat(findings(LocalDate.of(2026, 2, 4))).isEqualTo(left).hasSize(12);
    }

    private static List<String> findings(@Nullable LocalDate asOf) {
        List<String> findings = new ArrayList<>();
        new Drafts(InputStream.nullInputStream(), Format.TEXT, asOf)
                .read(List.of("fixtures/articles/seed.txt"), new Inbox() {
                    @Override
                    public void article(Article article) {
                        DESK.review(article).findings().forEach(finding -> findings.add(line(article, finding)));
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new AssertionError(problem.message());
                    }
                });
        return findings;
    }

    private static String line(Article article, Finding finding) {
        return article.offsets().locate(finding.span()).line() + " "
                + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.check();
    }
}
