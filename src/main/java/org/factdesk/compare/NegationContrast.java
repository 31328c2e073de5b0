package org.factdesk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.annotate.Token;
import org.factdesk.claim.SourceDifference;
import org.factdesk.claim.SourceDifference.Kind;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** What the draft denies and the source says, or the other way round. */
final class NegationContrast implements Contrast {
    private static final double LEAST = 0.5;

    /** Where the word denied is not the source's, the rest must be all the more. */
    private static final double SURE = 0.7;

    @Override
    public List<SourceDifference> find(Passage draft, SourceText.Alignment origin, SourceText source) {
        if (origin.score() < LEAST) {
            return List.of();
        }
        List<SourceDifference> differences = new ArrayList<>();
        if (origin.near().stream().noneMatch(Negators::anyIn)) {
            denied(draft)
                    .filter(denial -> origin.score() >= SURE || origin.nearHas(denial.key()))
                    .forEach(denial ->
                            differences.add(origin.differs(Kind.NEGATION, denial.span(), null, origin.best())));
        } else if (origin.near().size() == 1 && !Negators.anyIn(draft)) {
            dropped(draft, origin, differences);
        }
        return differences;
    }

    /** A negator with the word it denies. */
    private record Denial(String key, Span span, String words) {}

    private static Stream<Denial> denied(Passage passage) {
        List<Denial> denials = new ArrayList<>();
        for (int i = 0; i < passage.tokens().size(); i++) {
            Denial denial = Negators.is(passage.tokens().get(i)) ? denial(passage, i) : null;
            if (denial != null) {
                denials.add(denial);
            }
        }
        return denials.stream();
    }

    private static @Nullable Denial denial(Passage passage, int negator) {
        for (int i = negator + 1; i < passage.tokens().size(); i++) {
            Token token = passage.tokens().get(i);
            if (!passage.keys().get(i).isEmpty() && !token.tagged("RB")) {
                Span span = new Span(
                        passage.tokens().get(negator).span().start(),
                        token.span().end());
                return new Denial(
                        passage.keys().get(i), span, passage.article().article().line(span));
            }
        }
        return null;
    }

    /** The source denies a word that the draft has without a "not". */
    private static void dropped(Passage draft, SourceText.Alignment origin, List<SourceDifference> differences) {
        Passage best = origin.best();
        denied(best)
                .filter(denial -> origin.score() >= SURE && once(best, denial.key()))
                .forEach(denial -> {
                    int at = draft.keys().indexOf(denial.key());
                    if (at >= 0) {
                        Span word = draft.tokens().get(at).span();
                        differences.add(origin.differs(Kind.NEGATION, word, denial.words(), best));
                    }
                });
    }

    private static boolean once(Passage passage, String key) {
        return passage.keys().stream().filter(key::equals).count() == 1;
    }
}
