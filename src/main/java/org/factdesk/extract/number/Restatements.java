package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Approximation;
import org.factdesk.claim.Restatement;
import org.factdesk.claim.Restatement.Alike;
import org.factdesk.claim.Source;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Section;
import org.jspecify.annotations.Nullable;

/** Finds numbers that are given for one thing in two places of an article; what may be another count is left out. */
public final class Restatements implements Extractor {
    private static final Set<String> TIME_UNITS = Lexicon.words("time-units");
    private static final BigDecimal WIDEST = BigDecimal.valueOf(4);
    private static final BigDecimal LEAST = BigDecimal.valueOf(2);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Set<String> THIN = Lexicon.words("thin-words");
    private static final int MOST = 150;
    private static final int NEAR = 3;

    @Override
    public List<Restatement> extract(Annotated article, Statements statements) {
        List<Counted> all = counted(article);
        List<Restatement> found = new ArrayList<>();
        for (int later = 1; later < Math.min(MOST, all.size()); later++) {
            for (int first = 0; first < later; first++) {
                Restatement pair = pair(article, all.get(first), all.get(later), all, statements);
                if (pair != null) {
                    found.add(pair);
                }
            }
        }
        return found;
    }

    private static List<Counted> counted(Annotated article) {
        List<Counted> all = new ArrayList<>();
        List<NumberExpression> numbers = article.numbers();
        int next = 0;
        for (int place = 0; place < article.sentences().size(); place++) {
            Sentence sentence = article.sentences().get(place);
            boolean prose = article.article().sections().get(sentence.section()).role() != Section.Role.TABLE;
            while (next < numbers.size()
                    && numbers.get(next).span().start() < sentence.span().end()) {
                NumberExpression number = numbers.get(next++);
                boolean plain = number.upTo() == null
                        && !TIME_UNITS.contains(number.unit())
                        && !number.unit().equals(NumberExpression.FRACTION)
                        && number.value().signum() > 0;
                Counted one = prose && plain ? Counted.of(article, sentence, place, number) : null;
                if (one != null) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    private static @Nullable Restatement pair(
            Annotated article, Counted first, Counted later, List<Counted> all, Statements statements) {
        if (!onePhrase(first, later)
                || !first.amount().unit().equals(later.amount().unit())
                || same(first.amount(), later.amount())
                || first.open()
                || later.open()
                || !parted(article, first, later)
                || apart(first.names(), later.names())
                || !compatible(first.kinds(), later.kinds())) {
            return null;
        }
        Alike alike = alike(article, first, later, all, statements);
        return alike == null
                ? null
                : new Restatement(later.span(), first.amount(), later.amount(), later.head(), alike);
    }

    private static boolean same(Amount first, Amount later) {
        return first.value().compareTo(later.value()) == 0 && first.approximation() == later.approximation();
    }

    /** Whether one counts what the other counts, or what stands in the phrase it counts. */
    private static boolean onePhrase(Counted first, Counted later) {
        return first.head().equals(later.head())
                || first.kinds().contains(later.head())
                || later.kinds().contains(first.head());
    }

    /** Whether they stand in two sentences, or in two halves of one: two numbers of one clause are compared, not confused. */
    private static boolean parted(Annotated article, Counted first, Counted later) {
        if (first.sentence() != later.sentence()) {
            return true;
        }
        int from = first.span().end();
        int to = later.span().start();
        return to > from && article.article().text().substring(from, to).indexOf(';') >= 0;
    }

    private static @Nullable Alike alike(
            Annotated article, Counted first, Counted later, List<Counted> all, Statements statements) {
        Set<String> shared = new HashSet<>(first.around());
        shared.retainAll(later.around());
        if (drift(first, later, shared, all) && oneSource(article, first, later, statements)) {
            return Alike.EVENT;
        }
        boolean close = later.sentence() - first.sentence() <= NEAR;
        boolean noun = !shared.isEmpty() || (!THIN.contains(first.head()) && (close || telling(first)));
        boolean large = first.amount().value().min(later.amount().value()).compareTo(THOUSAND) >= 0;
        boolean magnitude =
                large && first.amount().approximation() == later.amount().approximation();
        return noun
                        && (magnitude
                                || (first.head().equals(later.head())
                                        && rounded(first, later, all)
                                        && oneSource(article, first, later, statements)))
                ? Alike.NOUN
                : null;
    }

    /** Whether one of them is told to be a rounding, and no third number is about. */
    private static boolean rounded(Counted first, Counted later, List<Counted> all) {
        boolean exact = first.amount().approximation() == Approximation.EXACT;
        boolean one = exact != (later.amount().approximation() == Approximation.EXACT);
        return one
                && first.years().equals(later.years())
                && first.behind()
                && later.behind()
                && values(first, later, all) == 2;
    }

    /** How many values the text gives for what both count, or for others of them in like matters. */
    private static long values(Counted first, Counted later, List<Counted> all) {
        return all.stream()
                .filter(one -> one.head().equals(first.head()) && one.behind())
                .filter(one -> near(one, first) || near(one, later))
                .map(one -> one.amount().value())
                .distinct()
                .count();
    }

    private static boolean near(Counted one, Counted other) {
        return one.equals(other) || !Collections.disjoint(one.around(), other.around());
    }

    /** Whether the number has so many digits that the same ones elsewhere are hardly chance. */
    private static boolean telling(Counted one) {
        return one.amount().value().stripTrailingZeros().precision() > 1;
    }

    private static boolean drift(Counted first, Counted later, Set<String> shared, List<Counted> all) {
        BigDecimal less = first.amount().value().min(later.amount().value());
        BigDecimal more = first.amount().value().max(later.amount().value());
        boolean event = shared.size() > 1 || (later.definite() && !shared.isEmpty());
        return event
                && first.years().equals(later.years())
                && first.head().equals(later.head())
                && first.behind()
                && later.behind()
                && less.compareTo(LEAST) >= 0
                && more.compareTo(less.multiply(WIDEST)) <= 0
                && values(first, later, all) == 2;
    }

    /** Whether nobody else is told to stand behind the one number than behind the other; "police" is one source however often it speaks. */
    private static boolean oneSource(Annotated article, Counted first, Counted later, Statements statements) {
        Source one = statements.sourceOf(first.amount().span());
        Source other = statements.sourceOf(later.amount().span());
        if (one instanceof Source.None || other instanceof Source.None) {
            return true;
        }
        boolean unresolved = one.id() == null && other.id() == null;
        return unresolved
                ? one instanceof Source.Institution
                        && other instanceof Source.Institution
                        && words(article, one).equals(words(article, other))
                : one.id() != null && one.id().equals(other.id());
    }

    private static List<String> words(Annotated article, Source source) {
        return source.spans().stream()
                .map(span -> article.article().words(span).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean apart(Set<String> names, Set<String> others) {
        return !names.isEmpty() && !others.isEmpty() && Collections.disjoint(names, others);
    }

    private static boolean compatible(Set<String> kinds, Set<String> others) {
        return kinds.isEmpty() || others.isEmpty() || kinds.equals(others);
    }
}
