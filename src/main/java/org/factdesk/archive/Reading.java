package org.factdesk.archive;

import java.util.List;
import org.factdesk.desk.Desk;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of one article: itself and what it tells, or why it was not read. It knows no engine.
 *
 * @param article null where it was not read
 * @param tellings empty where it was not read
 * @param problem null where it was read
 */
public record Reading(
        @Nullable Clipping article,
        List<Telling> tellings,
        @Nullable Problem problem) {
    /** Characters of the longest article that is read: no newspaper printed a longer one, and a book takes minutes and gigabytes. */
    private static final int LONGEST = 2_000_000;

    /** The reading of {@code article}. */
    static Reading of(Desk desk, Article article) {
        return new Reading(Clipping.of(article), Tellings.of(desk.notes(article)), null);
    }

    /** The same, whatever the article does to the desk, and however long it is. */
    public static Reading safely(Desk desk, Article article) {
        Problem tooLong = tooLong(Clipping.of(article), article.text().length());
        if (tooLong != null) {
            return not(tooLong);
        }
        try {
            return of(desk, article);
        } catch (RuntimeException | StackOverflowError crash) {
            return crashed(article, crash);
        }
    }

    /** Nothing but a problem. */
    public static Reading not(Problem problem) {
        return new Reading(null, List.of(), problem);
    }

    static Reading crashed(Article article, Throwable crash) {
        return not(new Problem(
                article.path(),
                Clipping.of(article).line(),
                "the article could not be analysed, which is a fault of factdesk; please report it (" + crash + ")",
                null));
    }

    /** Why an article with so many characters is left out; null where it is not. */
    public static @Nullable Problem tooLong(Clipping article, int characters) {
        return characters <= LONGEST
                ? null
                : new Problem(
                        article.path(),
                        article.line(),
                        "the article " + article.id() + " has " + characters + " characters, more than " + LONGEST
                                + "; divide it",
                        null);
    }
}
