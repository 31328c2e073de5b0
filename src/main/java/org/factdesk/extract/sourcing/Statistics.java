package org.factdesk.extract.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Statistic;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the first figure of each sentence that tells a rate, a share of a people, a toll a year or a cost in millions. */
public final class Statistics implements Extractor {
    private static final Set<String> NOUNS = Lexicon.words("statistic-nouns");
    private static final Set<String> OTHER = Lexicon.words("no-statistics");
    private static final Set<String> PAPERS = Lexicon.words("document-nouns");
    private static final Set<String> SLICES = Lexicon.words("ranked-slices");
    private static final Set<String> COSTS = Set.of("cost", "lose");
    private static final BigDecimal MANY = BigDecimal.valueOf(1_000);
    private static final BigDecimal COSTLY = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST_JOIN = 8;

    @Override
    public List<Statistic> extract(Annotated article, Statements statements) {
        List<Statistic> found = new ArrayList<>();
        List<NumberExpression> numbers = article.numbers();
        int next = 0;
        for (Sentence sentence : article.sentences()) {
            List<NumberExpression> own = new ArrayList<>();
            while (next < numbers.size()
                    && numbers.get(next).span().start() < sentence.span().end()) {
                own.add(numbers.get(next++));
            }
            Span figure = own.isEmpty() || !article.has(sentence, NOUNS) || article.has(sentence, OTHER)
                    ? null
                    : figure(article, sentence, own);
            if (figure != null) {
                boolean sure = Telling.plain(article.tokens(sentence));
                found.add(new Statistic(
                        figure, sure, noted(article, sentence), article.quoted(figure), statements.sourceOf(figure)));
            }
        }
        return found;
    }

    private static @Nullable Span figure(Annotated article, Sentence sentence, List<NumberExpression> own) {
        for (int i = 0; i < own.size(); i++) {
            NumberExpression number = own.get(i);
            boolean dated = article.times(number.span()).stream()
                    .anyMatch(time -> time.span().overlaps(number.span()));
            if (!dated && !slice(article, sentence, number) && counted(article, sentence, number)) {
                return number.span();
            }
            if (i + 1 < own.size()
                    && ratio(article, number.span(), own.get(i + 1).span())) {
                return number.span().union(own.get(i + 1).span());
            }
        }
        return null;
    }

    /** Whether it names a group by its rank: "the richest 1 percent". */
    private static boolean slice(Annotated article, Sentence sentence, NumberExpression number) {
        return number.unit().equals("percent")
                && article.tokens(sentence).stream()
                        .anyMatch(token -> token.span().end() == number.span().start() - 1
                                && SLICES.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    /** "8 percent", "1.1 children a woman", "40,000 … every year", "2.4 billion dollars". */
    private static boolean counted(Annotated article, Sentence sentence, NumberExpression number) {
        if (number.unit().equals("percent")) {
            return true;
        }
        if (number.count()) {
            boolean broken = number.value().stripTrailingZeros().scale() > 0;
            return (number.value().compareTo(MANY) >= 0 || broken) && yearly(article.tokens(sentence));
        }
        boolean money = number.unit().length() == 3
                && number.unit().equals(number.unit().toUpperCase(Locale.ROOT));
        return money && number.value().compareTo(COSTLY) >= 0 && article.has(sentence, COSTS);
    }

    /** "One in four", "three out of five". */
    private static boolean ratio(Annotated article, Span part, Span whole) {
        int gap = whole.start() - part.end();
        if (gap < 1 || gap > LONGEST_JOIN) {
            return false;
        }
        String join = article.article()
                .words(new Span(/* start= */ part.end(), /* end= */ whole.start()))
                .strip();
        return join.equals("in") || join.equals("out of");
    }

    private static boolean yearly(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean each = tokens.get(i - 1).is("every")
                    || tokens.get(i - 1).is("a")
                    || tokens.get(i - 1).is("per");
            boolean head = tokens.get(i).is("year") || tokens.get(i).is("woman");
            if ((each && head) || tokens.get(i).is("annually")) {
                return true;
            }
        }
        return false;
    }

    private static boolean noted(Annotated article, Sentence own) {
        for (Sentence sentence : article.sentences(
                article.article().sections().get(own.section()).span())) {
            if (sentence.section() == own.section() && article.has(sentence, PAPERS)) {
                return true;
            }
        }
        return false;
    }
}
