package org.factdesk.annotate;

import java.util.List;
import java.util.Set;
import org.factdesk.text.Article;
import org.factdesk.text.Row;
import org.factdesk.text.Span;

/**
 * An article with everything that could be read off its words, each list in the order of the text.
 *
 * @param unpairedMarks double quotation marks that open or close nothing
 * @param titles its headlines, standfirsts and captions, each once more as a text of its own
 */
public record Annotated(
        Article article,
        List<Token> tokens,
        List<Sentence> sentences,
        List<Quotation> quotations,
        List<Span> unpairedMarks,
        List<Name> names,
        List<TimeExpression> times,
        List<NumberExpression> numbers,
        List<Title> titles) {

    public Annotated {
        tokens = List.copyOf(tokens);
        sentences = Row.of(sentences, Sentence::span);
        quotations = Row.of(quotations, Quotation::span);
        unpairedMarks = Row.of(unpairedMarks, mark -> mark);
        names = Row.of(names, Name::span);
        times = Row.of(times, TimeExpression::span);
        numbers = Row.of(numbers, NumberExpression::span);
        titles = List.copyOf(titles);
    }

    /** The same article with its {@code titles}. */
    Annotated with(List<Title> titles) {
        return new Annotated(article, tokens, sentences, quotations, unpairedMarks, names, times, numbers, titles);
    }

    /** The tokens of {@code sentence}. */
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.first(), sentence.end());
    }

    /** The tokens that stand wholly within {@code span}. */
    public List<Token> tokens(Span span) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < tokens.size() && tokens.get(end).span().end() <= span.end()) {
            end++;
        }
        return tokens.subList(low, end);
    }

    /** The sentences near {@code span}: see {@link Row#near}. */
    public List<Sentence> sentences(Span span) {
        return Row.of(sentences, Sentence::span).near(span);
    }

    /** The quotations near {@code span}. */
    public List<Quotation> quotations(Span span) {
        return Row.of(quotations, Quotation::span).near(span);
    }

    /** The unpaired marks near {@code span}. */
    public List<Span> unpairedMarks(Span span) {
        return Row.of(unpairedMarks, mark -> mark).near(span);
    }

    /** The names near {@code span}. */
    public List<Name> names(Span span) {
        return Row.of(names, Name::span).near(span);
    }

    /** The times near {@code span}. */
    public List<TimeExpression> times(Span span) {
        return Row.of(times, TimeExpression::span).near(span);
    }

    /** The numbers near {@code span}. */
    public List<NumberExpression> numbers(Span span) {
        return Row.of(numbers, NumberExpression::span).near(span);
    }

    /** Which tokens of {@code sentence} touch {@code span}. */
    public TokenRange range(Sentence sentence, Span span) {
        List<Token> own = tokens(sentence);
        int first = 0;
        while (first < own.size() && own.get(first).span().end() <= span.start()) {
            first++;
        }
        int end = first;
        while (end < own.size() && own.get(end).span().start() < span.end()) {
            end++;
        }
        return new TokenRange(first, end);
    }

    /** Whether a word of {@code sentence} has one of {@code lemmas} for its dictionary form. */
    public boolean has(Sentence sentence, Set<String> lemmas) {
        for (Token token : tokens(sentence)) {
            if (lemmas.contains(token.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code span} lies within quotation marks. */
    public boolean quoted(Span span) {
        return quotations(span).stream().anyMatch(q -> q.words().covers(span));
    }
}
