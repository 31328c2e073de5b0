package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.annotate.TokenRange;
import org.factdesk.claim.Amount;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts and the words around it, to tell whether two numbers speak of one thing.
 *
 * @param amount the number
 * @param span the number and its noun
 * @param head the noun's lemma, or the noun the number is given for ("a deal worth 4.2 million")
 * @param behind whether the noun stands behind the number
 * @param kinds the other words of the noun phrase
 * @param around the telling verbs and nouns of its clause
 * @param names the words of names near it
 * @param definite whether "the", "all" or the like stands before it
 * @param open whether words near it tell of another count, of a part or of a plan
 * @param sentence the place of its sentence in the article
 */
record Counted(
        Amount amount,
        Span span,
        String head,
        boolean behind,
        Set<String> kinds,
        Set<String> around,
        Set<String> names,
        boolean definite,
        boolean open,
        int sentence) {
    private static final Set<String> THIN = Lexicon.words("thin-words");
    private static final Set<String> UPDATES = Lexicon.words("update-words");
    private static final Set<String> DETERMINERS = Set.of("the", "all", "these", "those");
    private static final int PHRASE = 5;
    private static final int LEFT = 9;
    private static final int RIGHT = 10;
    private static final int NEAR = 4;

    /** The number {@code number} of {@code sentence}; null where it is not told what it counts. */
    static @Nullable Counted of(Annotated article, Sentence sentence, int place, NumberExpression number) {
        List<Token> tokens = article.tokens(sentence);
        TokenRange figure = article.range(sentence, number.span());
        int first = figure.first();
        int end = figure.end();
        boolean linked = end < tokens.size()
                && (tokens.get(end).is("in") || tokens.get(end).is("of"));
        int last = lastNoun(tokens, linked ? end + 1 : end);
        boolean behind = last >= 0;
        int head = behind ? last : nounBefore(tokens, first);
        if (head < 0) {
            return null;
        }
        Set<String> kinds = new LinkedHashSet<>();
        for (int at = end; at < last; at++) {
            if (tokens.get(at).tagged("JJ") || tokens.get(at).tagged("NN")) {
                kinds.add(tokens.get(at).lemma());
            }
        }
        Set<String> around = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        int start = number.hedge() == null ? first : before(tokens, number.hedge(), first);
        boolean open = surroundings(tokens, start, Math.max(end, last + 1), head, around, names);
        open |= kinds.stream().anyMatch(UPDATES::contains);
        Span span = behind ? number.span().union(tokens.get(last).span()) : number.span();
        boolean definite =
                first > 0 && DETERMINERS.contains(tokens.get(first - 1).lemma());
        return new Counted(
                Line.amount(number),
                span,
                tokens.get(head).lemma(),
                behind,
                kinds,
                around,
                names,
                definite,
                open,
                place);
    }

    /** Where the words before the number ("more than") begin: they belong to it. */
    private static int before(List<Token> tokens, Span hedge, int first) {
        int start = first;
        while (start > 0 && tokens.get(start - 1).span().start() >= hedge.start()) {
            start--;
        }
        return start;
    }

    private static int lastNoun(List<Token> tokens, int from) {
        int last = -1;
        for (int at = from; at < Math.min(tokens.size(), from + PHRASE); at++) {
            Token token = tokens.get(at);
            boolean inside =
                    token.tagged("NN") || token.tagged("JJ") || (token.tag().equals("VBN") && at == from);
            if (!inside) {
                break;
            }
            last = token.tagged("NN") && !token.tagged("NNP") ? at : last;
        }
        return last;
    }

    /** "A deal worth", "a budget of", "damage at": the noun right before the words that lead up to the number. */
    private static int nounBefore(List<Token> tokens, int first) {
        for (int at = first - 1; at >= Math.max(0, first - NEAR); at--) {
            if (tokens.get(at).tagged("NN") && !tokens.get(at).tagged("NNP")) {
                return at;
            }
            if (",;:".contains(tokens.get(at).tag())) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean surroundings(
            List<Token> tokens, int first, int end, int head, Set<String> around, Set<String> names) {
        boolean open = false;
        List<Token> near = new ArrayList<>(clauseBefore(tokens, first));
        near.addAll(clauseBehind(tokens, end));
        for (Token token : near) {
            open |= UPDATES.contains(token.lemma()) || UPDATES.contains(token.text());
            if (token.tagged("NNP")) {
                names.add(token.lemma());
            } else if ((token.tagged("NN") || token.tagged("VB")) && !THIN.contains(token.lemma())) {
                around.add(token.lemma());
            }
        }
        around.remove(tokens.get(head).lemma());
        return open;
    }

    private static List<Token> clauseBefore(List<Token> tokens, int first) {
        int from = first;
        while (from > Math.max(0, first - LEFT) && !ends(tokens.get(from - 1))) {
            from--;
        }
        return tokens.subList(from, first);
    }

    private static List<Token> clauseBehind(List<Token> tokens, int end) {
        int to = end;
        while (to < Math.min(tokens.size(), end + RIGHT) && !ends(tokens.get(to))) {
            to++;
        }
        return tokens.subList(Math.min(end, to), to);
    }

    private static boolean ends(Token token) {
        return token.is(";")
                || token.is(":")
                || token.is("--")
                || token.is("and")
                || token.is("but")
                || token.is("while");
    }
}
