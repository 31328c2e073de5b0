package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * @param behind whether the noun stands behind the number, or right before it as what it numbers ("the count of tractors was 280")
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
    private static final Set<String> QUANTIFIERS = Lexicon.words("quantifiers");
    private static final Set<String> CLOSED_CLASS = Lexicon.words("closed-class-words");
    private static final Set<String> DETERMINERS = Set.of("the", "all", "these", "those");
    /** "Those three states" are the ones just named, not all that were counted before. */
    private static final Set<String> POINTERS = Set.of("these", "those");

    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
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
        int head = last >= 0 ? last : nounBefore(tokens, first);
        if (head < 0 && !number.unit().isEmpty()) {
            head = purpose(tokens, end);
        }
        if (head < 0 || !Character.isLetter(tokens.get(head).text().charAt(0))) {
            return null;
        }
        boolean behind = last >= 0 || counting(tokens, head, first);
        Set<String> kinds = new LinkedHashSet<>();
        for (int at = end; at < last; at++) {
            if (tokens.get(at).tagged("JJ") || tokens.get(at).tagged("NN")) {
                kinds.add(tokens.get(at).lemma());
            }
        }
        Set<String> around = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (int at = end; at < last; at++) {
            if (tokens.get(at).tag().equals("VBN")) {
                around.add(tokens.get(at).lemma());
            }
        }
        int start = number.hedge() == null ? first : before(tokens, number.hedge(), first);
        start = quantified(tokens, start);
        boolean open = surroundings(tokens, start, Math.max(end, last + 1), head, around, names);
        open |= kinds.stream().anyMatch(UPDATES::contains);
        open |= first > 0 && POINTERS.contains(tokens.get(first - 1).text().toLowerCase(Locale.ROOT));
        Span span = last >= 0 ? number.span().union(tokens.get(last).span()) : number.span();
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

    /** Where "most of the" before the number begins, or the number at {@code first} itself: what is said of most of it does not change it. */
    private static int quantified(List<Token> tokens, int first) {
        boolean whole = first > 2
                && DETERMINERS.contains(tokens.get(first - 1).lemma())
                && tokens.get(first - 2).is("of")
                && QUANTIFIERS.contains(tokens.get(first - 3).lemma());
        return whole ? first - 3 : first;
    }

    /** The last noun of "for flood defences" behind an amount: what it is for tells it from others. */
    private static int purpose(List<Token> tokens, int end) {
        if (end >= tokens.size() || !tokens.get(end).is("for")) {
            return -1;
        }
        boolean determined = end + 1 < tokens.size()
                && DETERMINERS.contains(tokens.get(end + 1).lemma());
        return lastNoun(tokens, determined ? end + 2 : end + 1);
    }

    /** Whether the number is that of the plural noun before it: "the count of tractors was 280". */
    private static boolean counting(List<Token> tokens, int head, int first) {
        return head > 0
                && head < first
                && tokens.get(head).tag().equals("NNS")
                && tokens.get(head - 1).is("of")
                && tokens.get(first - 1).lemma().equals("be");
    }

    private static int lastNoun(List<Token> tokens, int from) {
        int last = -1;
        for (int at = from; at < Math.min(tokens.size(), from + PHRASE); at++) {
            Token token = tokens.get(at);
            boolean inside =
                    token.tagged("NN") || token.tagged("JJ") || (token.tag().equals("VBN") && at == from);
            if (!inside || (last >= 0 && token.tagged("JJ"))) {
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
        Token previous = null;
        List<Token> near = new ArrayList<>(clauseBefore(tokens, first));
        near.addAll(clauseBehind(tokens, end));
        for (Token token : near) {
            boolean lasting = token.is("years") && previous != null && previous.is("for");
            open |= !lasting && (UPDATES.contains(token.lemma()) || UPDATES.contains(token.text()));
            previous = token;
            if (token.tagged("NNP") && !CLOSED_CLASS.contains(token.lemma().toLowerCase(Locale.ROOT))) {
                names.add(token.lemma());
            } else if (YEAR.matcher(token.text()).matches()) {
                around.add(token.text());
            } else if ((token.tagged("NN") || token.tagged("VB")) && !THIN.contains(token.lemma())) {
                around.add(token.lemma());
            }
        }
        around.remove(tokens.get(head).lemma());
        return open || isCompared(near);
    }

    /** "The number was of course higher with 557,684" is compared with another; "there were more than 100" is not, nor is "its register". */
    private static boolean isCompared(List<Token> near) {
        for (int at = 1; at < near.size(); at++) {
            boolean bound = at + 1 < near.size() && near.get(at + 1).is("than");
            boolean named = near.get(at - 1).tagged("DT") || near.get(at - 1).tagged("PRP$");
            if (near.get(at).tagged("JJR") && !named && !bound) {
                return true;
            }
        }
        return false;
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

    /** The years it tells around it. */
    Set<String> years() {
        return around.stream().filter(word -> YEAR.matcher(word).matches()).collect(Collectors.toUnmodifiableSet());
    }
}
