package org.factdesk.cli;

import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** Tells of an article that made the program fail: the user's other articles still get their answer. */
final class Crash {

    private Crash() {}

    /** The problem to report. */
    static Problem of(Article article, Throwable failure) {
        String name = article.id() == null ? "this article" : "the article " + article.id();
        return new Problem(
                article.path(),
                0,
                name + " could not be analysed, which is a fault of factdesk; please report it (" + failure + ")",
                null);
    }
}
