package org.factdesk.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.claim.Approximation;
import org.factdesk.claim.SourceDifference;
import org.factdesk.claim.SourceDifference.Kind;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Amounts and counts of the draft that stand nowhere in the source, where its sentence has another of the same kind. */
final class FigureContrast implements Contrast {
    private static final double LEAST = 0.3;
    private static final double SURE = 0.6;
    private static final BigDecimal LOOSE = new BigDecimal("0.15");

    @Override
    public List<SourceDifference> find(Passage draft, SourceText.Alignment origin, SourceText source) {
        if (origin.score() < LEAST) {
            return List.of();
        }
        List<SourceDifference> differences = new ArrayList<>();
        for (NumberExpression number : in(draft)) {
            SourceDifference difference = told(number, source) ? null : against(number, draft, origin);
            if (difference != null) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private static List<NumberExpression> in(Passage passage) {
        return passage.article().numbers().stream()
                .filter(number -> passage.covers(number.span()))
                .toList();
    }

    /** Whether the source has this number anywhere, of whatever it may be. */
    private static boolean told(NumberExpression number, SourceText source) {
        return source.article().numbers().stream().anyMatch(known -> sameUnit(known, number) && near(known, number))
                || (number.unit().isEmpty() && source.series().contains(rank(number)));
    }

    private static Series rank(NumberExpression number) {
        return new Series(Series.RANK, number.value().stripTrailingZeros().toPlainString());
    }

    private static boolean sameUnit(NumberExpression one, NumberExpression other) {
        return one.unit().equals(other.unit())
                || one.unit().isEmpty()
                || other.unit().isEmpty();
    }

    private static boolean near(NumberExpression known, NumberExpression number) {
        BigDecimal apart = known.value().subtract(number.value()).abs();
        boolean exact = number.approximation() == Approximation.EXACT && known.approximation() == Approximation.EXACT;
        BigDecimal allowed = known.tolerance().max(number.tolerance());
        if (!exact) {
            allowed = allowed.max(number.value().multiply(LOOSE));
        }
        return apart.compareTo(allowed) <= 0
                || (known.upTo() != null
                        && known.upTo().subtract(number.value()).abs().compareTo(allowed) <= 0);
    }

    private static @Nullable SourceDifference against(
            NumberExpression number, Passage draft, SourceText.Alignment origin) {
        for (Passage passage : number.unit().isEmpty() ? origin.near() : origin.related()) {
            List<NumberExpression> rivals = in(passage).stream()
                    .filter(rival -> rival.unit().equals(number.unit()))
                    .filter(rival -> in(draft).stream().noneMatch(kept -> near(rival, kept)))
                    .toList();
            NumberExpression rival = rival(number, draft, rivals, passage, origin.score());
            if (rival != null && !sum(number, in(passage))) {
                return origin.differs(Kind.FIGURE, number.span(), words(passage, rival.span()), passage);
            }
        }
        return null;
    }

    /** The one that the draft's stands for: of the same thing, or the only one of its unit. */
    private static @Nullable NumberExpression rival(
            NumberExpression number, Passage draft, List<NumberExpression> rivals, Passage passage, double score) {
        String thing = draft.next(draft.index(number.span().end()));
        Predicate<NumberExpression> same = rival -> !thing.isEmpty()
                && thing.equals(passage.next(passage.index(rival.span().end())));
        List<NumberExpression> ofThing = rivals.stream().filter(same).toList();
        if (!ofThing.isEmpty()) {
            return ofThing.get(0);
        }
        boolean sure = !number.unit().isEmpty() || score >= SURE;
        return sure && rivals.size() == 1 ? rivals.get(0) : null;
    }

    /** Whether two numbers of the source's sentence come to the draft's, or are that far apart. */
    private static boolean sum(NumberExpression number, List<NumberExpression> known) {
        for (NumberExpression one : known) {
            for (NumberExpression other : known) {
                boolean adds = !one.equals(other)
                        && (one.value().add(other.value()).compareTo(number.value()) == 0
                                || one.value().subtract(other.value()).abs().compareTo(number.value()) == 0);
                if (adds) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String words(Passage passage, Span span) {
        return passage.article().article().line(span);
    }
}
