package org.factdesk.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.Fact;
import org.factdesk.claim.SourceDifference;

/** Holds a draft against the article it was written from, sentence by sentence. */
public final class SourceComparison implements Comparison {
    private static final List<Contrast> CONTRASTS = List.of(
            new NameContrast(),
            new FigureContrast(),
            new SeriesContrast(),
            new NegationContrast(),
            new RivalContrast());

    private final SourceText source;

    /** A comparison with {@code source}. */
    public SourceComparison(Annotated source) {
        this.source = new SourceText(source);
    }

    @Override
    public List<SourceDifference> compare(Annotated draft, List<Fact> facts) {
        List<SourceDifference> differences = new ArrayList<>();
        for (Passage passage : Passage.all(draft)) {
            SourceText.Alignment origin = source.align(passage);
            if (origin != null) {
                CONTRASTS.forEach(contrast -> differences.addAll(contrast.find(passage, origin, source)));
            }
        }
        differences.sort(Comparator.comparing(SourceDifference::span));
        return differences;
    }
}
