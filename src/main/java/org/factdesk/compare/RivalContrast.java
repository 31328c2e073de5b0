package org.factdesk.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.factdesk.claim.SourceDifference;
import org.factdesk.claim.SourceDifference.Kind;
import org.factdesk.compare.RivalWords.Found;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** A word of the draft that excludes the one the source has among the same words: "murder" for "manslaughter". */
final class RivalContrast implements Contrast {
    private static final double LEAST = 0.45;

    /** Words on either side of which the two must have one in common. */
    private static final int REACH = 4;

    @Override
    public List<SourceDifference> find(Passage draft, SourceText.Alignment origin, SourceText source) {
        if (origin.score() < LEAST) {
            return List.of();
        }
        List<SourceDifference> differences = new ArrayList<>();
        List<Found> own = RivalWords.in(draft);
        for (Found word : own) {
            if (!Negators.near(draft, word.first()) && !told(word, draft, origin)) {
                SourceDifference difference = against(word, own, draft, origin);
                if (difference != null) {
                    differences.add(difference);
                }
            }
        }
        return differences;
    }

    /** Whether the source says the same of the matter, in these words or in others of that meaning. */
    private static boolean told(Found word, Passage draft, SourceText.Alignment origin) {
        List<String> keys = draft.keys().subList(word.first(), word.end());
        for (Passage passage : origin.related()) {
            if (Collections.indexOfSubList(passage.keys(), keys) >= 0
                    || RivalWords.in(passage).stream()
                            .anyMatch(found -> found.sense().equals(word.sense()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SourceDifference against(
            Found word, List<Found> own, Passage draft, SourceText.Alignment origin) {
        for (Passage passage : origin.near()) {
            for (Found rival : RivalWords.in(passage)) {
                if (rival.sense().rivals(word.sense())
                        && !keeps(draft, own, passage, rival)
                        && !Negators.near(passage, rival.first())
                        && sameSurroundings(draft, word, passage, rival)) {
                    return origin.differs(Kind.WORD, span(draft, word), words(passage, rival), passage);
                }
            }
        }
        return null;
    }

    /** Whether the draft has the source's word as well: then its own stands for something else. */
    private static boolean keeps(Passage draft, List<Found> own, Passage passage, Found rival) {
        List<String> keys = passage.keys().subList(rival.first(), rival.end());
        return own.stream()
                .filter(found -> found.sense().equals(rival.sense()))
                .anyMatch(found ->
                        draft.keys().subList(found.first(), found.end()).equals(keys));
    }

    private static boolean sameSurroundings(Passage draft, Found word, Passage passage, Found rival) {
        return !Collections.disjoint(
                draft.around(word.first(), word.end(), REACH), passage.around(rival.first(), rival.end(), REACH));
    }

    private static Span span(Passage passage, Found found) {
        return new Span(
                passage.tokens().get(found.first()).span().start(),
                passage.tokens().get(found.end() - 1).span().end());
    }

    private static String words(Passage passage, Found found) {
        return passage.article().article().line(span(passage, found));
    }
}
