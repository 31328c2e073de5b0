package org.factdesk.compare;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Token;
import org.factdesk.claim.SourceDifference;
import org.factdesk.claim.SourceDifference.Kind;
import org.jspecify.annotations.Nullable;

/** Weekdays, months, years, ranks and models of the draft that stand nowhere in the source, where it has another of the row. */
final class SeriesContrast implements Contrast {
    private static final double LEAST = 0.3;

    @Override
    public List<SourceDifference> find(Passage draft, SourceText.Alignment origin, SourceText source) {
        if (origin.score() < LEAST) {
            return List.of();
        }
        List<SourceDifference> differences = new ArrayList<>();
        for (int i = 0; i < draft.tokens().size(); i++) {
            Series own = Series.of(draft.tokens().get(i));
            SourceDifference difference =
                    own == null || source.series().contains(own) ? null : against(own, i, draft, origin);
            if (difference != null) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private static @Nullable SourceDifference against(
            Series own, int index, Passage draft, SourceText.Alignment origin) {
        boolean rank = own.row().equals(Series.RANK);
        for (Passage passage : rank ? origin.related() : origin.near()) {
            for (int i = 0; i < passage.tokens().size(); i++) {
                Token token = passage.tokens().get(i);
                Series other = Series.of(token);
                if (other != null
                        && own.rivals(other)
                        && draft.tokens().stream().noneMatch(kept -> other.equals(Series.of(kept)))
                        && (!rank || sameNoun(draft, index, passage, i))) {
                    return origin.differs(Kind.FIGURE, draft.tokens().get(index).span(), token.text(), passage);
                }
            }
        }
        return null;
    }

    private static boolean sameNoun(Passage draft, int index, Passage passage, int other) {
        String noun = draft.next(index + 1);
        return !noun.isEmpty() && noun.equals(passage.next(other + 1));
    }
}
