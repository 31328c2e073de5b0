package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Quantity;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds how many or how much of what: "more than 40 new ships", "10 to 12 million barrels of oil", "one in five voters". Times and ages are left out. */
public final class Quantities implements Extractor {
    private static final Set<String> TIME_UNITS = Lexicon.words("time-units");
    private static final Set<String> RATIO_JOINS = Lexicon.words("ratio-joins");
    private static final Set<String> BEARINGS = Lexicon.words("bearings");
    private static final int LONGEST = 6;
    private static final int WIDEST_RATIO = 100;
    private static final int LONGEST_JOIN = 12;

    @Override
    public List<Quantity> extract(Annotated article, Statements statements) {
        List<Quantity> quantities = new ArrayList<>();
        List<NumberExpression> numbers = undated(article);
        int next = 0;
        for (Sentence sentence : article.sentences()) {
            while (next < numbers.size()
                    && numbers.get(next).span().start() < sentence.span().end()) {
                NumberExpression ratio = next + 1 < numbers.size() ? ratio(article, numbers, next) : null;
                quantities.add(quantity(article, statements, sentence, ratio == null ? numbers.get(next) : ratio));
                next += ratio == null ? 1 : 2;
            }
        }
        return quantities;
    }

    /** The numbers that are no part of a time and measure none. */
    private static List<NumberExpression> undated(Annotated article) {
        List<NumberExpression> undated = new ArrayList<>();
        List<TimeExpression> times = article.times();
        int time = 0;
        for (NumberExpression number : article.numbers()) {
            while (time < times.size()
                    && times.get(time).span().end() <= number.span().start()) {
                time++;
            }
            boolean dated = time < times.size() && times.get(time).span().overlaps(number.span());
            if (!dated && !TIME_UNITS.contains(number.unit())) {
                undated.add(number);
            }
        }
        return undated;
    }

    /** "One in five", "nine out of 10" as one fraction; null where the number at {@code i} and the next are none. */
    private static @Nullable NumberExpression ratio(Annotated article, List<NumberExpression> numbers, int i) {
        NumberExpression part = numbers.get(i);
        NumberExpression whole = numbers.get(i + 1);
        int gap = whole.span().start() - part.span().end();
        if (!part.count() || !whole.count() || gap < 1 || gap > LONGEST_JOIN) {
            return null;
        }
        String join = article.article()
                .words(new Span(
                        /* start= */ part.span().end(), /* end= */ whole.span().start()))
                .strip();
        return RATIO_JOINS.contains(join) && share(part.value(), whole.value(), join) ? fraction(part, whole) : null;
    }

    /** "Two in five attacks" may be two men; "one in five" and "two in 10" are shares. */
    private static boolean share(BigDecimal part, BigDecimal whole, String join) {
        boolean usual = part.compareTo(BigDecimal.ONE) == 0
                || whole.remainder(BigDecimal.TEN).signum() == 0
                || !join.equals("in");
        return usual
                && whole.compareTo(BigDecimal.valueOf(2)) > 0
                && part.compareTo(whole) < 0
                && whole.compareTo(BigDecimal.valueOf(WIDEST_RATIO)) <= 0;
    }

    private static NumberExpression fraction(NumberExpression part, NumberExpression whole) {
        return new NumberExpression(
                part.span().union(whole.span()),
                part.value().divide(whole.value(), MathContext.DECIMAL32),
                BigDecimal.ZERO,
                null,
                NumberExpression.FRACTION,
                part.approximation(),
                part.hedge());
    }

    private static Quantity quantity(
            Annotated article, Statements statements, Sentence sentence, NumberExpression number) {
        Mention counted = counted(article, sentence, number);
        Span span = counted == null ? number.span() : number.span().union(counted.span());
        Span hedge = number.hedge();
        return new Quantity(
                hedge == null ? span : span.union(hedge),
                Line.amount(number),
                number.upTo(),
                counted,
                hedge,
                statements.sourceOf(number.span()),
                Stance.ASSERTED);
    }

    /** The noun phrase right behind the number or behind "of" ("8 percent of its workforce"); null where there is none. */
    private static @Nullable Mention counted(Annotated article, Sentence sentence, NumberExpression number) {
        List<Token> tokens = article.tokens(sentence);
        int first = 0;
        while (first < tokens.size()
                && tokens.get(first).span().start() < number.span().end()) {
            first++;
        }
        Mention compound = compound(article, tokens, first, number);
        if (compound != null) {
            return compound;
        }
        int start = start(tokens, first);
        int last = -1;
        for (int at = start; at < Math.min(tokens.size(), start + LONGEST) && inside(tokens.get(at)); at++) {
            last = tokens.get(at).tagged("NN") ? at : last;
        }
        if (last < 0 || BEARINGS.contains(tokens.get(start).lemma())) {
            return null;
        }
        Span span = tokens.get(start).span().union(tokens.get(last).span());
        return new Mention(span, article.article().line(span), null);
    }

    /** Where the phrase begins: behind "of" and its article or possessive, where they stand there. */
    private static int start(List<Token> tokens, int first) {
        if (first >= tokens.size() || !tokens.get(first).is("of")) {
            return first;
        }
        boolean determined = first + 1 < tokens.size()
                && (tokens.get(first + 1).tagged("DT") || tokens.get(first + 1).tagged("PRP$"));
        int start = determined ? first + 2 : first + 1;
        boolean numbered = start < tokens.size() && tokens.get(start).tagged("CD");
        return numbered ? start + 1 : start;
    }

    /** "Member" of "the 27-member bloc": what the compound counts, not what it describes. */
    private static @Nullable Mention compound(
            Annotated article, List<Token> tokens, int first, NumberExpression number) {
        int end = number.span().end();
        if (first == 0 || tokens.get(first - 1).span().end() <= end + 1) {
            return null;
        }
        Span span = new Span(end + 1, tokens.get(first - 1).span().end());
        String words = article.article().words(new Span(end, span.end()));
        return words.charAt(0) == '-' && Character.isLowerCase(words.charAt(1))
                ? new Mention(span, words.substring(1), null)
                : null;
    }

    private static boolean inside(Token token) {
        return token.tagged("NN")
                || token.tagged("JJ")
                || token.tag().equals("VBN")
                || token.tag().equals("VBG")
                || token.tag().equals("POS");
    }
}
