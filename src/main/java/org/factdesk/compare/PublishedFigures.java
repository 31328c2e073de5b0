package org.factdesk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.claim.ArchiveDifference;
import org.factdesk.claim.SourceDifference;

/** Figures for a named month, quarter or year, which do not change, that the draft gives otherwise than the archive. */
final class PublishedFigures {
    private static final double SURE = 0.75;
    private static final Contrast FIGURES = new FigureContrast();

    private PublishedFigures() {}

    static List<ArchiveDifference> differences(Published draft, List<Published> archive) {
        List<Passage> passages = Passage.all(draft.annotated()).stream()
                .filter(passage -> !periods(passage).isEmpty())
                .toList();
        List<ArchiveDifference> differences = new ArrayList<>();
        for (int i = passages.isEmpty() ? -1 : archive.size() - 1; i >= 0; i--) {
            SourceText source = new SourceText(archive.get(i).annotated());
            for (Passage passage : passages) {
                SourceText.Alignment origin = source.align(passage);
                if (origin != null
                        && origin.score() >= SURE
                        && periods(origin.best()).equals(periods(passage))) {
                    for (SourceDifference difference : FIGURES.find(passage, origin, source)) {
                        differences.add(new ArchiveDifference(
                                difference.span(),
                                ArchiveDifference.Kind.FIGURE,
                                String.valueOf(difference.instead()),
                                archive.get(i).named()));
                    }
                }
            }
        }
        return differences;
    }

    /** The months, quarters and years of a sentence; days are left out: counts of a day's dead and injured grow. */
    private static Set<String> periods(Passage passage) {
        return passage.article().times().stream()
                .filter(time -> passage.covers(time.span()))
                .map(TimeExpression::value)
                .filter(value -> value.matches("\\d{4}(-\\d\\d|-Q\\d)?"))
                .collect(Collectors.toSet());
    }
}
