package org.factdesk.extract.office;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Mention;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** One sentence as its tokens, counted from 0. A place outside it reads as an empty word. */
record Line(Annotated article, int number, Sentence sentence, List<Token> tokens) {

    private static final Set<String> POSSESSIVE = Lexicon.words("possessive-pronouns");

    static List<Line> of(Annotated article) {
        List<Sentence> sentences = article.sentences();
        return java.util.stream.IntStream.range(0, sentences.size())
                .mapToObj(i -> new Line(article, i, sentences.get(i), article.tokens(sentences.get(i))))
                .toList();
    }

    int size() {
        return tokens.size();
    }

    boolean has(int i) {
        return i >= 0 && i < tokens.size();
    }

    String text(int i) {
        return has(i) ? tokens.get(i).text() : "";
    }

    /** The word in lower case. */
    String word(int i) {
        return text(i).toLowerCase(Locale.ROOT);
    }

    String lemma(int i) {
        return has(i) ? tokens.get(i).lemma() : "";
    }

    boolean tagged(int i, String prefix) {
        return has(i) && tokens.get(i).tagged(prefix);
    }

    boolean is(int i, String word) {
        return text(i).equalsIgnoreCase(word);
    }

    boolean capital(int i) {
        return has(i) && Character.isUpperCase(text(i).codePointAt(0));
    }

    boolean possessive(int i) {
        return tagged(i, "POS") || is(i, "'s");
    }

    /** Whether the word is "his" or a fellow, whatever its tag. */
    boolean possessivePronoun(int i) {
        return tagged(i, "PRP$") || POSSESSIVE.contains(word(i));
    }

    List<String> words(int from, int to) {
        return java.util.stream.IntStream.range(from, Math.min(to, size()))
                .mapToObj(this::word)
                .toList();
    }

    Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    Mention mention(int from, int to) {
        Span span = span(from, to);
        return new Mention(span, article.article().line(span), null);
    }

    boolean inTime(int i) {
        if (!has(i)) {
            return false;
        }
        Span span = tokens.get(i).span();
        return article.times(span).stream().anyMatch(time -> time.span().overlaps(span));
    }

    /** The token that starts at or covers {@code offset}, or the size where there is none. */
    int at(int offset) {
        for (int i = 0; i < size(); i++) {
            if (offset < tokens.get(i).span().end()) {
                return i;
            }
        }
        return size();
    }
}
