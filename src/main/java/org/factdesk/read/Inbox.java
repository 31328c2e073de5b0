package org.factdesk.read;

import java.util.List;
import java.util.function.Consumer;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** Receives what is read, article by article, in the order of the files. */
public interface Inbox {

    /** An article that can be checked. */
    void article(Article article);

    /** Something that kept an article from being read. */
    void problem(Problem problem);

    /** An inbox that lays the articles down in {@code articles} and passes the problems on. */
    static Inbox into(List<Article> articles, Consumer<Problem> problems) {
        return new Inbox() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void problem(Problem problem) {
                problems.accept(problem);
            }
        };
    }
}
