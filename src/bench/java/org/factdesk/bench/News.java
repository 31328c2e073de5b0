package org.factdesk.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** The articles that benchmarks read: those of {@code fixtures/articles}, and open news beside the repository where it is found. */
final class News {
    private static final Path EVALUATION = Path.of("..", "shared", "eval");
    private static final List<String> OPEN = List.of("gum-news", "meantime");

    private News() {}

    static List<Article> articles() {
        return read(Format.TEXT, paths());
    }

    /** The articles in {@code paths}; those of no known suffix are read as {@code format}. */
    static List<Article> read(Format format, List<String> paths) {
        List<Article> articles = new ArrayList<>();
        Inbox inbox = new Inbox() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void problem(Problem problem) {
                throw new IllegalStateException(problem.path() + ": " + problem.message());
            }
        };
        new Drafts(InputStream.nullInputStream(), format, null).read(paths, inbox);
        return articles;
    }

    private static List<String> paths() {
        Stream<String> open = OPEN.stream()
                .map(set -> EVALUATION.resolve(set).resolve("articles.jsonl"))
                .filter(Files::exists)
                .map(Path::toString);
        return Stream.concat(Stream.of("fixtures/articles"), open).toList();
    }
}
