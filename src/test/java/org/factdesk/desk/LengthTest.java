package org.factdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.check.Profile;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four times the text takes about four times as long, whatever there is too much of. Reading, checking and finding the places are one run; what grows with the square takes sixteen times as long. */
class LengthTest {
    private static final int SHORT = 300;
    private static final int TIMES = 4;
    private static final double MOST = 8;
    private static final int TRIES = 3;

    /** Beneath this, in seconds, start and rubbish weigh more than the text does. */
    private static final double LEAST = 0.3;

    private static final List<String> GIVEN = List.of("Anna", "Boris", "Carla", "David", "Elena", "Frank");
    private static final Desk DESK = Desk.open(Profile.DEFAULT);

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    TEXT @ They met in Oslo on February 30, 2024.
                    TEXT @ NAME met NAME in Oslo on March 4, 2024.
                    TEXT @ The debate on Sunday was held in Oslo. The vote was called.
                    TEXT @ “We will not go,” he said. “It is over,” she added.
                    TEXT @ “We will not go there,” NAME said.
                    TEXT @ “We will go.¶¶
                    TEXT @ NAME was appointed finance minister on May 5, 2024.
                    TEXT @ Finance minister NAME resigned on Monday.
                    TEXT @ Prime Minister NAME said it rained.
                    TEXT @ NAME and
                    TEXT @ An official said on condition of anonymity that it was so.
                    TEXT @ NAME was accused of murder.
                    TEXT @ NAME declined to comment. “It is bad,” NAME said.
                    TEXT @ Anna Smith declined to comment.¶¶“It is bad,” Anna Smith said.¶¶
                    TEXT @ It killed NUMBER people and cost $NUMBER million.
                    TEXT @ SURNAME Kagol, chief executive of SURNAME Group.
                    TEXT @ SURNAME Kagol, chief executive of SURNAME Group, resigned on Monday.
                    TEXT @ Finance minister Anna Smith said NUMBER.
                    TEXT @ Anna Smith said that NUMBER people died in Oslo.
                    TEXT @ Anna Smith died on Monday.
                    TEXT @ Anna Smith died on March 3, 2020. Anna Smith met Boris Jones on March NUMBER, 2021.
                    TEXT @ “It is NUMBER,” Anna Smith said.
                    TEXT @ Anna SURNAME met Berta SURNAME.
                    TEXT @ Smith said that
                    TEXT @ The SURNAMES group met.
                    TEXT @ Lyon is in France. They were in Kyiv.
                    TEXT @ aB
                    TEXT @ ([
                    TEXT @ ...
                    MARKDOWN @ - item number NUMBER said¶
                    MARKDOWN @ # NAME met Boris Jones¶¶
                    MARKDOWN @ | NUMBER | NAME |¶
                    MARKDOWN @ [NAME](http://example.org/a) said.
                    MARKDOWN @ [a](
                    MARKDOWN @ **a __b
                    MARKDOWN @ NAME left.¶¶<!-- factdesk: mute impossible-date: it is known -->¶¶
                    MARKDOWN @ `a` [^ev: NAME] said.
                    MARKDOWN @ {~~ ~> {--a
                    MARKDOWN @ {~~a~>b~~} [^ev: c] `{`
                    HTML @ <div>a
                    """)
    void timeGrowsWithTheLengthOfAnArticle(Format format, String sentence) {
        run(format, sentence, SHORT / TIMES);
        double ratio = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && ratio > MOST; i++) {
            double few = run(format, sentence, SHORT);
            double many = run(format, sentence, SHORT * TIMES);
            ratio = Math.min(ratio, many < LEAST ? 1 : many / few);
        }
        assertThat(ratio)
                .as("time of " + SHORT * TIMES + " to that of " + SHORT + ": " + sentence)
                .isLessThan(MOST);
    }

    private static double run(Format format, String sentence, int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(sentence.replace("¶", "\n")
                            .replace("SURNAMES", surname(i).toUpperCase(Locale.ROOT))
                            .replace("SURNAME", surname(i))
                            .replace("NAME", GIVEN.get(i % GIVEN.size()) + " " + surname(i))
                            .replace("NUMBER", Integer.toString(i + 2)))
                    .append(sentence.endsWith("¶") || sentence.length() < 4 ? "" : " ");
        }
        long begun = System.nanoTime();
        for (Article article : articles(format, text.toString())) {
            Review review = DESK.review(article);
            assertThat(review.problems()).isEmpty();
            review.findings().forEach(finding -> article.offsets().locate(finding.span()));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String surname(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number + 700; rest > 0; rest /= 35) {
            name.append("bdfgkmp".charAt(rest % 7))
                    .append("aeiou".charAt(rest % 5))
                    .append("lnrst".charAt(rest / 5 % 5));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static List<Article> articles(Format format, String text) {
        List<Article> articles = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new Drafts(new ByteArrayInputStream(bytes), format, null).read(List.of("-"), new Inbox() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem.toString());
            }
        });
        return articles;
    }
}
