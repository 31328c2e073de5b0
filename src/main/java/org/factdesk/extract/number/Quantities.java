package org.factdesk.extract.number;

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
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds how many or how much of what: "more than 40 new ships", "4.2 million barrels of oil". Times and ranges are left out. */
public final class Quantities implements Extractor {
    private static final Set<String> TIME_UNITS = Set.of("year", "month", "week", "day", "hour", "minute", "second");
    private static final int LONGEST = 6;

    @Override
    public List<Quantity> extract(Annotated article, Statements statements) {
        List<Quantity> quantities = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : article.sentences()) {
            for (;
                    next < article.numbers().size()
                            && article.numbers().get(next).span().start()
                                    < sentence.span().end();
                    next++) {
                NumberExpression number = article.numbers().get(next);
                if (number.upTo() == null && !TIME_UNITS.contains(number.unit()) && !dated(article, number.span())) {
                    quantities.add(quantity(article, statements, sentence, number));
                }
            }
        }
        return quantities;
    }

    private static boolean dated(Annotated article, Span span) {
        return article.times().stream().map(TimeExpression::span).anyMatch(span::overlaps);
    }

    private static Quantity quantity(
            Annotated article, Statements statements, Sentence sentence, NumberExpression number) {
        Mention counted = counted(article, sentence, number);
        Span span = counted == null ? number.span() : number.span().union(counted.span());
        Span hedge = number.hedge();
        return new Quantity(
                hedge == null ? span : span.union(hedge),
                Line.amount(number),
                counted,
                hedge,
                statements.sourceOf(number.span()),
                Stance.ASSERTED);
    }

    /** The noun phrase right behind the number, or behind "of" where the number has a unit; null where there is none. */
    private static @Nullable Mention counted(Annotated article, Sentence sentence, NumberExpression number) {
        List<Token> tokens = article.tokens(sentence);
        int first = 0;
        while (first < tokens.size()
                && tokens.get(first).span().start() < number.span().end()) {
            first++;
        }
        boolean of = !number.unit().isEmpty()
                && first < tokens.size()
                && tokens.get(first).is("of");
        int start = of ? first + 1 : first;
        if (start < tokens.size() && of && tokens.get(start).tagged("DT")) {
            start++;
        }
        int last = -1;
        for (int at = start; at < Math.min(tokens.size(), start + LONGEST) && inside(tokens.get(at)); at++) {
            last = tokens.get(at).tagged("NN") ? at : last;
        }
        if (last < 0) {
            return null;
        }
        Span span = tokens.get(start).span().union(tokens.get(last).span());
        return new Mention(span, article.article().words(span).replaceAll("\\s+", " "), null);
    }

    private static boolean inside(Token token) {
        return token.tagged("NN")
                || token.tagged("JJ")
                || token.tag().equals("VBN")
                || token.tag().equals("VBG")
                || token.tag().equals("POS");
    }
}
