package org.factdesk.read;

import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** Receives what is read, article by article, in the order of the files. */
public interface Inbox {

    /** An article that can be checked. */
    void article(Article article);

    /** Something that kept an article from being read. */
    void problem(Problem problem);
}
