package org.factdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.factdesk.check.Finding;
import org.factdesk.desk.Desk;
import org.factdesk.desk.Review;
import org.factdesk.house.HouseExample;
import org.factdesk.house.HouseRule;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.jspecify.annotations.Nullable;

/** Puts a desk's rules to their own examples. */
final class Trial {
    private final Desk desk;

    /** A trial at {@code desk}, which has the rules. */
    Trial(Desk desk) {
        this.desk = desk;
    }

    /** What is wrong with the examples of {@code rule}, each with its place; empty where they do as they should. */
    List<String> faults(HouseRule rule) {
        List<String> faults = new ArrayList<>();
        for (HouseExample example : rule.examples()) {
            String fault = fault(rule, example);
            if (fault != null) {
                faults.add(
                        rule.file() + ":" + example.line() + ": " + rule.check().id() + ": " + fault + "\n    "
                                + example.text().strip().replaceAll("\\s+", " "));
            }
        }
        return faults;
    }

    private @Nullable String fault(HouseRule rule, HouseExample example) {
        Article article = article(example);
        if (article == null) {
            return "this example cannot be read as an article";
        }
        Review review = desk.review(article);
        List<Finding> said = review.findings().stream()
                .filter(finding -> finding.check().equals(rule.check().id()))
                .toList();
        if (!review.problems().isEmpty()) {
            return review.problems().get(0).message();
        }
        if (example.bad()) {
            return said.isEmpty() ? "silent on a bad example; " + read(rule, review) : null;
        }
        return said.isEmpty()
                ? null
                : "speaks of a good example: \"" + said.get(0).message() + "\" at \""
                        + article.line(said.get(0).span()) + "\"";
    }

    /** What was found of the facts that the rule asks for. */
    private static String read(HouseRule rule, Review review) {
        return rule.patterns().stream()
                .map(pattern -> pattern.kind().name() + ": "
                        + review.notes().facts().stream()
                                .filter(pattern.kind().type()::isInstance)
                                .map(fact -> "\"" + review.article().line(fact.span()) + "\"")
                                .limit(3)
                                .collect(Collectors.joining(", "))
                                .transform(found -> found.isEmpty() ? "none" : found))
                .distinct()
                .collect(Collectors.joining("; ", "read there of its kinds: ", ""));
    }

    private static @Nullable Article article(HouseExample example) {
        List<Article> articles = new ArrayList<>();
        byte[] text = example.text().getBytes(UTF_8);
        new Drafts(new ByteArrayInputStream(text), Format.TEXT, example.asOf())
                .read(List.of(Drafts.STANDARD_INPUT), Inbox.into(articles, problem -> {
                    // told by whoever finds no article
                }));
        return articles.isEmpty() ? null : headed(articles.get(0), example.headline());
    }

    private static Article headed(Article read, @Nullable String headline) {
        Meta meta = read.meta();
        return new Article(
                read.path(),
                read.id(),
                new Meta(meta.asOf(), headline, meta.standfirst(), meta.dateline(), meta.bylines(), meta.language()),
                read.text(),
                read.sections(),
                read.offsets());
    }
}
