package org.factdesk.extract.sourcing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Quotation;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.QuotedWords;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.statement.Saying;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Reads the outermost quotations of an article with what stands around them. */
public final class QuotedWordsReader implements Extractor {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SHARED = Lexicon.words("shared-words");
    private static final Set<String> EDITING = Lexicon.words("quote-editing-words");
    private static final Set<String> PERSONS = Set.of("he", "she", "they", "i", "we", "who");
    private static final Set<String> PEOPLE = Lexicon.words("person-nouns");

    /** Characters around a quotation, more than a paragraph has. */
    private static final int REACH = 4_000;

    @Override
    public List<QuotedWords> extract(Annotated article, Statements statements) {
        return article.quotations().stream()
                .filter(quotation -> quotation.depth() == 0)
                .map(quotation -> read(article, quotation))
                .toList();
    }

    private static QuotedWords read(Annotated article, Quotation quotation) {
        String words = article.article().words(quotation.words()).strip();
        String key = BETWEEN_WORDS
                .matcher(words.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        int count = key.isEmpty() ? 0 : key.split(" ").length;
        Span near = near(article, quotation);
        return new QuotedWords(
                quotation.words(),
                key,
                count,
                sentence(article, quotation, words),
                titleCase(words) || shared(article, quotation),
                told(article, quotation, near),
                near,
                edited(article, quotation, words));
    }

    /** Dots of omission, brackets, or a word of translation beside it. */
    private static boolean edited(Annotated article, Quotation quotation, String words) {
        return words.contains("...")
                || words.contains("\u2026")
                || words.indexOf('[') >= 0
                || words.indexOf('(') >= 0
                || beside(article, quotation, EDITING);
    }

    private static boolean sentence(Annotated article, Quotation quotation, String words) {
        boolean verb = article.tokens(quotation.words()).stream()
                .anyMatch(token ->
                        token.tagged("VBD") || token.tagged("VBZ") || token.tagged("VBP") || token.tagged("MD"));
        boolean closed = !words.isEmpty() && ".?!".indexOf(words.charAt(words.length() - 1)) >= 0;
        return verb
                && closed
                && Character.isUpperCase(words.charAt(0))
                && !quotation.continues()
                && paired(article, quotation)
                && !titleCase(words)
                && standsAlone(article, quotation);
    }

    private static boolean paired(Annotated article, Quotation quotation) {
        return quotation.span().end() > quotation.words().end() && noneUnpaired(article, near(article, quotation));
    }

    private static boolean noneUnpaired(Annotated article, Span near) {
        return article.unpairedMarks(near).stream().noneMatch(near::overlaps);
    }

    private static boolean titleCase(String words) {
        String[] parts = words.split("\\s+");
        long capitals = java.util.Arrays.stream(parts)
                .filter(part -> !part.isEmpty() && Character.isUpperCase(part.charAt(0)))
                .count();
        return parts.length > 1 && capitals * 2 > parts.length;
    }

    /** Whether nothing but sentence ends stand right before and right behind it. */
    private static boolean standsAlone(Annotated article, Quotation quotation) {
        String text = article.article().text();
        Span block = block(article, quotation.span());
        String before = text.substring(block.start(), quotation.span().start()).strip();
        String after = text.substring(
                        quotation.span().end(), Math.max(quotation.span().end(), block.end()))
                .strip();
        boolean opens = before.isEmpty() || ".?!".indexOf(before.charAt(before.length() - 1)) >= 0;
        return opens && (after.isEmpty() || Character.isUpperCase(after.charAt(0)));
    }

    private static Span block(Annotated article, Span span) {
        return article.sentences(span).stream()
                .map(sentence ->
                        article.article().sections().get(sentence.section()).span())
                .filter(section -> section.covers(span))
                .findFirst()
                .map(section -> new Span(
                        Math.max(section.start(), span.start() - REACH), Math.min(section.end(), span.end() + REACH)))
                .orElse(span);
    }

    /** Behind other words of its paragraph, a speaker would stand there; at its head, the paragraph before may still speak. */
    private static Span near(Annotated article, Quotation quotation) {
        Span near = block(article, quotation.span());
        if (!article.article()
                .text()
                .substring(near.start(), quotation.span().start())
                .isBlank()) {
            return near;
        }
        Span before = null;
        for (Sentence sentence : article.sentences(new Span(Math.max(0, near.start() - REACH), near.end() + REACH))) {
            if (sentence.span().end() <= near.start()) {
                before = sentence.span();
            } else if (sentence.span().start() >= near.end()) {
                Span both = near.union(sentence.span());
                return before == null ? both : both.union(before);
            }
        }
        return before == null ? near : near.union(before);
    }

    private static boolean shared(Annotated article, Quotation quotation) {
        return beside(article, quotation, SHARED);
    }

    private static boolean beside(Annotated article, Quotation quotation, Set<String> words) {
        Span around = article.sentences(quotation.span()).stream()
                .map(sentence -> sentence.span())
                .filter(sentence -> sentence.overlaps(quotation.span()))
                .reduce(quotation.span(), Span::union);
        return article.tokens(around).stream()
                .filter(token -> !quotation.words().covers(token.span()))
                .anyMatch(token -> words.contains(token.lemma()));
    }

    private static boolean told(Annotated article, Quotation quotation, Span near) {
        boolean says = article.tokens(near).stream()
                .filter(token -> !quotation.span().overlaps(token.span()))
                .anyMatch(QuotedWordsReader::speaks);
        boolean person = article.names(near).stream()
                .filter(name -> name.type() == NameType.PERSON && near.covers(name.span()))
                .map(Name::span)
                .anyMatch(name -> !quotation.span().overlaps(name));
        return says || person || article.quotations(near).stream().anyMatch(other -> introduced(other, near));
    }

    private static boolean introduced(Quotation other, Span near) {
        return other.continues() && near.overlaps(other.span());
    }

    private static boolean speaks(Token token) {
        return Saying.quotes(token.lemma())
                || PERSONS.contains(token.lemma())
                || PEOPLE.contains(token.lemma())
                || token.is(":");
    }
}
