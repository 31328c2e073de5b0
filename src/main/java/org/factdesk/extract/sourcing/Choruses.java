package org.factdesk.extract.sourcing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Chorus;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.office.PersonNouns;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds sources that are several people at once. */
public final class Choruses implements Extractor {
    private static final Set<String> FEW = Lexicon.words("few-of-a-kind");
    private static final Set<String> BODIES = Lexicon.words("body-nouns");
    private static final Set<String> TERMS = Lexicon.words("wording-nouns");
    private static final Set<String> ALL_OF_THEM = Set.of("both", "two", "three", "four", "five", "all");

    private static final int LONGEST_WORD = 40;

    @Override
    public List<Chorus> extract(Annotated article, Statements statements) {
        return statements.all().stream()
                .filter(statement -> !statement.quotes().isEmpty() && !heading(article, statement))
                .filter(statement -> several(article, statement.source()))
                .filter(statement -> statement.quotes().stream().noneMatch(words -> term(article, words)))
                .flatMap(statement -> statement.source().spans().stream().limit(1))
                .distinct()
                .map(Chorus::new)
                .toList();
    }

    /** "Hale and Penn: We will sign": a byline, or the names above an interview. */
    private static boolean heading(Annotated article, Statement statement) {
        Span cue = statement.cue();
        return cue != null && article.tokens(cue).stream().allMatch(word -> word.is(":"));
    }

    private static boolean several(Annotated article, Source source) {
        if (source.spans().isEmpty() || source instanceof Source.Document || written(article, source)) {
            return false;
        }
        List<Token> words = article.tokens(source.spans().get(0));
        int head = head(words, 0);
        if (source instanceof Source.Joint && words.stream().allMatch(Choruses::inList)) {
            return true;
        }
        Token before = before(article, source.spans().get(0));
        boolean both = before != null && lower(before).equals("both");
        return head >= 0 && (both || counted(words, head) || few(words, head) || coupled(words, head));
    }

    /** "A study by Hale and Penn": two may well write one text. */
    private static boolean written(Annotated article, Source source) {
        Token before = before(article, source.spans().get(0));
        return article.quoted(source.spans().get(0)) || (before != null && before.is("by"));
    }

    /** "The term 'lone wolf'": the words are nobody's. */
    private static boolean term(Annotated article, Span words) {
        Token before = before(article, words);
        if (before != null && before.span().end() + 1 >= words.start() && !before.tagged("N")) {
            before = before(article, before.span());
        }
        return before != null && TERMS.contains(before.lemma());
    }

    private static @Nullable Token before(Annotated article, Span span) {
        List<Token> left = article.tokens(new Span(Math.max(0, span.start() - LONGEST_WORD), span.start()));
        return left.isEmpty() ? null : left.get(left.size() - 1);
    }

    private static boolean inList(Token word) {
        return word.tagged("NNP") || word.is(",") || word.is("and");
    }

    /** The last word of the noun phrase that begins at {@code from}; -1 where none does. */
    private static int head(List<Token> words, int from) {
        int end = from;
        while (end < words.size() && inPhrase(words.get(end))) {
            end++;
        }
        return end > from && words.get(end - 1).tagged("N") ? end - 1 : -1;
    }

    private static boolean inPhrase(Token word) {
        return word.tagged("N")
                || word.tagged("J")
                || word.tagged("DT")
                || word.tagged("CD")
                || word.tagged("PRP$")
                || word.tagged("POS")
                || word.is("both");
    }

    /** "Both drivers", "the two officials", "three witnesses". */
    private static boolean counted(List<Token> words, int head) {
        boolean number = words.stream().limit(2).anyMatch(word -> ALL_OF_THEM.contains(lower(word)));
        return number && words.get(head).tag().equals("NNS") && person(words.get(head));
    }

    /** "The sisters", "her parents", "the Danish and Swedish ministers". */
    private static boolean few(List<Token> words, int head) {
        boolean definite = words.get(0).is("the") || words.get(0).tagged("PRP$");
        return definite
                && head > 0
                && words.get(head).tag().equals("NNS")
                && FEW.contains(words.get(head).lemma());
    }

    /** "The prime minister and her counterpart", "police and firefighters". */
    private static boolean coupled(List<Token> words, int head) {
        int and = head + 1;
        int second = and < words.size() && words.get(and).is("and") ? head(words, and + 1) : -1;
        return second == words.size() - 1
                && (person(words.get(head)) || BODIES.contains(lower(words.get(head))))
                && person(words.get(second));
    }

    private static boolean person(Token word) {
        return PersonNouns.is(lower(word))
                || FEW.contains(word.lemma())
                || word.lemma().equals("counterpart");
    }

    private static String lower(Token word) {
        return word.text().toLowerCase(Locale.ROOT);
    }
}
