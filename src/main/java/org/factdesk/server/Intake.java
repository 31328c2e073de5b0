package org.factdesk.server;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.desk.Review;
import org.factdesk.docket.Content;
import org.factdesk.docket.Draft;
import org.factdesk.docket.Reading;
import org.factdesk.docket.Story;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.server.guard.Refusal;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.factdesk.text.Section;
import org.factdesk.text.Section.Role;
import org.jspecify.annotations.Nullable;

/** Reads and checks what is handed in, as {@code factdesk check} does. */
public final class Intake {
    private static final int LONGEST_TITLE = 120;
    /** Some 50,000 words; what is longer would keep a processor busy long after everybody has stopped waiting. */
    private static final int LONGEST_TEXT = 300_000;

    private static final String PASTED = "pasted";
    private static final ZoneId UTC = ZoneId.of("UTC");
    private final ReviewDesk desk;

    /** For the articles of {@code desk}. */
    public Intake(ReviewDesk desk) {
        this.desk = desk;
    }

    /**
     * A file as it was handed in.
     *
     * @param path its name; empty for pasted text
     * @param told the day it speaks from, where it does not say so itself; null for none
     */
    public record Handed(
            String path,
            Format format,
            Content content,
            @Nullable LocalDate told) {

        /** A file called {@code path}; refused where that is no format that is read here. */
        public static Handed file(String path, Content content, @Nullable LocalDate told) {
            Format format = Format.of(path);
            if (format == null || format == Format.JSONL) {
                throw Refusal.of(
                        422,
                        "“" + path
                                + "” is not of a format that is read here. The desk reads .txt, .md, .html, .docx and ninjs (.json).");
            }
            return new Handed(path, format, content, told);
        }

        /** Words that somebody has pasted or typed. */
        public static Handed text(String text, @Nullable LocalDate told) {
            return new Handed("", Format.TEXT, Content.of(text), told);
        }

        /** The next version of {@code story}, with {@code content} in its format. */
        public static Handed next(Story story, Format format, Content content) {
            return new Handed(story.path(), format, content, story.asOf());
        }
    }

    /** A file that was read and checked. */
    public record Checked(Handed handed, Review review) {

        /** It as a draft that can be filed, with what its writer says of it. */
        public Draft draft(String note) {
            Article article = review.article();
            return new Draft(
                    title(article),
                    handed.path(),
                    handed.format().name().toLowerCase(Locale.ROOT),
                    article.meta().asOf(),
                    UTC,
                    handed.content(),
                    Reading.of(review),
                    note);
        }
    }

    /** {@code handed}, read and checked, within the time that a check may take. */
    public Checked check(Handed handed) throws Exception {
        return desk.checking()
                .of(() -> new Checked(handed, desk.newsroom().now().review(read(handed))));
    }

    /** The article in {@code handed}; refused where it holds none, or several. */
    public Article read(Handed handed) {
        List<Article> articles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String path = handed.path().isEmpty() ? PASTED : handed.path();
        new Drafts(handed.content().open(), handed.format(), null).readAs(path, new Inbox() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
        if (!problems.isEmpty()) {
            throw Refusal.of(422, "This cannot be read: " + problems.get(0).message() + ".");
        }
        if (articles.size() != 1 || articles.get(0).text().isBlank()) {
            throw Refusal.of(
                    422, articles.size() > 1 ? "That holds more than one article." : "There are no words in it.");
        }
        if (articles.get(0).text().length() > LONGEST_TEXT) {
            throw Refusal.of(
                    422,
                    String.format(
                            Locale.ROOT,
                            "That is longer than an article may be here, %,d characters. Divide it.",
                            LONGEST_TEXT));
        }
        return dated(articles.get(0), handed.told());
    }

    private static Article dated(Article article, @Nullable LocalDate told) {
        return article.meta().asOf() != null || told == null
                ? article
                : article.with(article.meta().withAsOf(told));
    }

    /** What an article is called: its headline, else how it begins. */
    public static String title(Article article) {
        String headline = article.meta().headline();
        if (headline != null && !headline.isBlank()) {
            return brief(headline);
        }
        return article.sections().stream()
                .filter(section -> section.role() == Role.HEADLINE)
                .findFirst()
                .or(() -> article.sections().stream()
                        .filter(section -> section.role() != Role.DATELINE && isSentence(article.line(section.span())))
                        .findFirst())
                .map(Section::span)
                .map(article::line)
                .map(Intake::brief)
                .orElseGet(() -> brief(article.text()));
    }

    /** A place and a day are no title. */
    private static boolean isSentence(String words) {
        return words.strip().split(" ", -1).length > 4;
    }

    private static String brief(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        return line.substring(0, end < LONGEST_TITLE / 2 ? LONGEST_TITLE - 1 : end) + "…";
    }
}
