package org.factdesk.cli;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** The articles that drafts are held against. They speak from days of their own, whatever the drafts do. */
final class Shelf {

    private Shelf() {}

    /** The articles at {@code path}, in their order; what cannot be read is a problem. */
    static List<Article> read(String path, InputStream in, Consumer<Problem> problems) {
        List<Article> articles = new ArrayList<>();
        new Drafts(in, Format.TEXT, null).read(List.of(path), Inbox.into(articles, problems));
        return articles;
    }
}
