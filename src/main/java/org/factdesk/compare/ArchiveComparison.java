package org.factdesk.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.ArchiveDifference;
import org.factdesk.claim.Fact;
import org.jspecify.annotations.Nullable;

/** Holds a draft against what the desk has published before. */
public final class ArchiveComparison implements Comparison {
    private final List<Published> archive;
    private final Corrections corrections;

    /** A comparison with {@code archive}, in any order. */
    public ArchiveComparison(List<Published> archive) {
        this.archive = archive.stream()
                .sorted(Comparator.comparing(Published::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Published::named))
                .toList();
        this.corrections = new Corrections(this.archive);
    }

    @Override
    public List<ArchiveDifference> compare(Annotated draft, List<Fact> facts) {
        Published own = new Published(draft, facts);
        List<Published> earlier = archive.stream()
                .filter(article -> !article.annotated()
                        .article()
                        .text()
                        .equals(draft.article().text()))
                .filter(article -> !later(article.day(), own.day()))
                .toList();
        List<ArchiveDifference> differences = new ArrayList<>();
        differences.addAll(PublishedEvents.differences(own, earlier));
        differences.addAll(PublishedOffices.differences(own, earlier));
        differences.addAll(PublishedFigures.differences(own, earlier));
        differences.addAll(corrections.returning(own));
        differences.sort(Comparator.comparing(ArchiveDifference::span));
        return differences;
    }

    private static boolean later(@Nullable LocalDate day, @Nullable LocalDate draft) {
        return day != null && draft != null && day.isAfter(draft);
    }
}
