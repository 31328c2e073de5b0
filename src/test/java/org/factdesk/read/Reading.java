package org.factdesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** What came out of reading. */
final class Reading implements Inbox {
    private final List<Article> articles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    static Reading of(Format format, String content) {
        return of(format, content.getBytes(UTF_8), null);
    }

    static Reading of(Format format, byte[] content, @Nullable LocalDate asOf) {
        Reading reading = new Reading();
        new Drafts(new ByteArrayInputStream(content), format, asOf).read(List.of("-"), reading);
        return reading;
    }

    static Reading ofFiles(String... paths) {
        Reading reading = new Reading();
        new Drafts(new ByteArrayInputStream(new byte[0]), Format.TEXT, null).read(List.of(paths), reading);
        return reading;
    }

    @Override
    public void article(Article article) {
        articles.add(article);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    List<Article> articles() {
        return articles;
    }

    List<Problem> problems() {
        return problems;
    }

    Article article() {
        if (articles.size() != 1) {
            throw new AssertionError("not one article but " + articles.size() + "; " + problems);
        }
        return articles.get(0);
    }

    Problem problem() {
        if (problems.size() != 1) {
            throw new AssertionError("not one problem: " + problems);
        }
        return problems.get(0);
    }

    /** The sections as "ROLE words". */
    List<String> sections() {
        Article article = article();
        return article.sections().stream()
                .map(section -> section.role() + " " + article.words(section.span()))
                .toList();
    }

    List<String> paragraphs() {
        Article article = article();
        return article.sections().stream()
                .filter(section -> section.role() == Section.Role.PARAGRAPH)
                .map(section -> article.words(section.span()))
                .toList();
    }

    /** Where the first {@code words} of the article stand. */
    Location where(String words) {
        int start = article().text().indexOf(words);
        if (start < 0) {
            throw new AssertionError("no \"" + words + "\" in: " + article().text());
        }
        return article().offsets().locate(new Span(start, start + words.length()));
    }
}
