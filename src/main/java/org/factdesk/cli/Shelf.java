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
final class Shelf implements Inbox {
    private final List<Article> articles = new ArrayList<>();
    private final Consumer<Problem> problems;

    private Shelf(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** The articles at {@code path}, in their order; what cannot be read is a problem. */
    static List<Article> read(String path, InputStream in, Consumer<Problem> problems) {
        Shelf shelf = new Shelf(problems);
        new Drafts(in, Format.TEXT, null).read(List.of(path), shelf);
        return shelf.articles;
    }

    @Override
    public void article(Article article) {
        articles.add(article);
    }

    @Override
    public void problem(Problem problem) {
        problems.accept(problem);
    }
}
