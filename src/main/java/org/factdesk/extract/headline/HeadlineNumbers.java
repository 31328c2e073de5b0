package org.factdesk.extract.headline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Title;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Amount;
import org.factdesk.claim.HeadlineNumber;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** The numbers of a title, each beside those of the body that count the same or are as great. */
final class HeadlineNumbers {
    private static final Map<String, String> FATES = Lexicon.table("fates");
    private static final Set<String> TIME_UNITS = Lexicon.words("time-units");
    private static final int REACH = 5;
    private static final int MOST = 60;

    /** A number with what it counts. */
    private record Counted(Amount amount, Span span, Set<String> things, Set<String> fates, Set<String> sentence) {

        boolean alike(Counted other) {
            boolean unit = amount.unit().equals(other.amount.unit());
            boolean measured = !amount.unit().isEmpty() && shared(sentence, other.sentence) > 1;
            return unit
                    && (shared(things, other.things) > 0 || shared(fates, other.fates) > 0 || measured)
                    && (fates.isEmpty() || other.fates.isEmpty() || shared(fates, other.fates) > 0);
        }

        /** Whether {@code other}, as great, may be what this says though it is put in other words: a small count is too common for that. */
        boolean supported(Counted other) {
            boolean unit = amount.unit().equals(other.amount.unit());
            return unit
                    && (amount.value().compareTo(BigDecimal.TEN) >= 0
                            || other.things.isEmpty()
                            || shared(sentence, other.sentence) > 0);
        }

        /** Whether {@code one} and {@code two} may be the parts of this: both count the same, or one does and the other stands beside it. */
        boolean adds(Counted one, Counted two) {
            return alike(one)
                    ? alike(two) || one.sentence.equals(two.sentence)
                    : alike(two) && one.sentence.equals(two.sentence);
        }

        private static long shared(Set<String> one, Set<String> other) {
            return one.stream().filter(other::contains).count();
        }
    }

    private HeadlineNumbers() {}

    static List<HeadlineNumber> of(Title title, Body body) {
        List<Counted> said = new ArrayList<>();
        title.text().sentences().forEach(sentence -> said.addAll(counted(title.text(), sentence)));
        said.removeIf(number -> number.amount().value().compareTo(BigDecimal.ONE) <= 0);
        if (said.isEmpty()) {
            return List.of();
        }
        List<Counted> found = new ArrayList<>();
        body.sentences().forEach(sentence -> found.addAll(counted(body.article(), sentence)));
        List<HeadlineNumber> pairs = new ArrayList<>();
        for (Counted number : said) {
            for (Counted other : found.subList(0, Math.min(MOST, found.size()))) {
                HeadlineNumber pair = new HeadlineNumber(
                        body.words(title, number.span()), number.amount(), other.amount(), number.alike(other));
                if (pair.alike() || (pair.agrees() && number.supported(other))) {
                    pairs.add(pair);
                }
            }
            pairs.addAll(sums(title, body, number, found));
        }
        return pairs;
    }

    /** What two numbers of one unit come to, together or apart, where that is what the title says. */
    private static List<HeadlineNumber> sums(Title title, Body body, Counted number, List<Counted> found) {
        List<HeadlineNumber> sums = new ArrayList<>();
        List<Counted> same = found.stream()
                .filter(other -> other.amount().unit().equals(number.amount().unit()))
                .limit(MOST)
                .toList();
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size(); j++) {
                if (!number.adds(same.get(i), same.get(j))) {
                    continue;
                }
                Amount one = same.get(i).amount();
                Amount two = same.get(j).amount();
                for (BigDecimal value : List.of(
                        one.value().add(two.value()),
                        one.value().subtract(two.value()).abs())) {
                    Amount sum = new Amount(
                            one.span(), value, one.tolerance().add(two.tolerance()), one.unit(), one.approximation());
                    HeadlineNumber pair =
                            new HeadlineNumber(body.words(title, number.span()), number.amount(), sum, false);
                    if (pair.agrees()) {
                        sums.add(pair);
                        return sums;
                    }
                }
            }
        }
        return sums;
    }

    private static List<Counted> counted(Annotated text, Sentence sentence) {
        List<Counted> counted = new ArrayList<>();
        for (NumberExpression number : text.numbers()) {
            boolean inside = sentence.span().covers(number.span());
            boolean time = text.times().stream().anyMatch(t -> t.span().overlaps(number.span()));
            if (inside && !time && !TIME_UNITS.contains(number.unit()) && number.upTo() == null) {
                counted.add(counted(text, sentence, number));
            }
        }
        return counted;
    }

    private static Counted counted(Annotated text, Sentence sentence, NumberExpression number) {
        List<Token> tokens = text.tokens(sentence);
        int end = 0;
        while (end < tokens.size()
                && tokens.get(end).span().start() < number.span().end()) {
            end++;
        }
        int start = end;
        while (start > 0 && tokens.get(start - 1).span().end() > number.span().start()) {
            start--;
        }
        boolean label = start > 0
                && tokens.get(start - 1).tagged("NNP")
                && number.unit().isEmpty();
        String thing = label ? null : thing(tokens, end);
        Set<String> fates = new HashSet<>();
        for (int i = Math.max(0, start - REACH); !label && i < Math.min(tokens.size(), end + REACH); i++) {
            String fate = FATES.get(Body.folded(tokens.get(i).lemma()));
            if (fate != null) {
                fates.add(fate);
            }
        }
        Span span = thing == null ? number.span() : number.span().union(last(tokens, end, thing));
        return new Counted(
                new Amount(number.span(), number.value(), number.tolerance(), number.unit(), number.approximation()),
                span,
                thing == null ? Set.of() : Set.of(thing),
                fates,
                Body.content(text, sentence));
    }

    /** The lemma of the head of the nouns right behind the number, null where there are none. */
    private static @Nullable String thing(List<Token> tokens, int from) {
        String thing = null;
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            Token token = tokens.get(i);
            if (token.tagged("N")) {
                thing = Body.folded(token.lemma());
            } else if (thing != null || !(token.tagged("J") || token.tagged("VBN") || token.tagged("POS"))) {
                break;
            }
        }
        return thing;
    }

    private static Span last(List<Token> tokens, int from, String thing) {
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            if (Body.folded(tokens.get(i).lemma()).equals(thing)) {
                return tokens.get(i).span();
            }
        }
        return tokens.get(from - 1).span();
    }
}
