package org.factdesk.cli;

import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What one article comes to on standard output, made on a worker thread.
 *
 * @param text what to print
 * @param problem what went wrong with it, or null
 */
record Sheet(String text, @Nullable Problem problem) {

    /** The problem of an article that made the program fail. */
    static Problem crash(Article article, Throwable failure) {
        String name = article.id() == null ? "the article" : "article " + article.id();
        return new Problem(article.path(), 0, name + " could not be analysed (a fault of factdesk): " + failure, null);
    }
}
