package org.factdesk.extract.statement;

import java.util.List;
import org.factdesk.annotate.Token;
import org.factdesk.text.Span;

/**
 * A sentence as the grammar sees it: every outermost quotation and every bracket is one word, so that what stands inside
 * them is never mistaken for the sentence's own clauses. Sentences that share a quotation are one unit.
 *
 * @param words tokens, with {@link #QUOTE} and {@link #FRAGMENT} for quotations and {@link #BRACKET} for brackets
 * @param section index of the article's section it stands in
 */
record Unit(List<Token> words, int section) {
    /** Tag of a quotation that can stand for a sentence. */
    static final String QUOTE = "QUOTE";
    /** Tag of a few quoted words within a clause. */
    static final String FRAGMENT = "FRAGMENT";
    /** Tag of a bracket with all that is in it. */
    static final String BRACKET = "BRACKET";

    Unit {
        words = List.copyOf(words);
    }

    int size() {
        return words.size();
    }

    Token word(int i) {
        return words.get(i);
    }

    /** Whether there is a word {@code i} and it reads {@code text}. */
    boolean is(int i, String text) {
        return i >= 0 && i < size() && word(i).is(text);
    }

    /** Whether there is a word {@code i} and its tag starts with {@code prefix}. */
    boolean tagged(int i, String prefix) {
        return i >= 0 && i < size() && word(i).tagged(prefix);
    }

    boolean quote(int i) {
        return tagged(i, QUOTE);
    }

    boolean comma(int i) {
        return is(i, ",");
    }

    /** Whether the sentence ends before word {@code i}: nothing or only closing marks stand there. */
    boolean ended(int i) {
        int at = i;
        while (at < size() && (is(at, ".") || is(at, "?") || is(at, "!") || tagged(at, "''") || is(at, ")"))) {
            at++;
        }
        return at >= size();
    }

    /** The characters from word {@code from} to before word {@code to}. */
    Span span(Phrase phrase) {
        return new Span(
                word(phrase.from()).span().start(), word(phrase.to() - 1).span().end());
    }
}
