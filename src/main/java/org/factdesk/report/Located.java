package org.factdesk.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.factdesk.text.Location;

/** A finding with the places of its words in the file. */
record Located(Article article, Finding finding, Location at, List<Place> related) {
    private static final Comparator<Located> ORDER = Comparator.comparingInt((Located found) -> found.at.start())
            .thenComparing(found -> found.finding.check())
            .thenComparing(found -> found.finding.message());

    /** A place that a finding rests on. */
    record Place(Evidence evidence, Location at) {}

    Located {
        related = List.copyOf(related);
    }

    /** The findings of {@code review} in the order of the file. */
    static List<Located> all(Review review) {
        Article article = review.article();
        return review.findings().stream()
                .map(finding -> of(article, finding))
                .sorted(ORDER)
                .toList();
    }

    /** {@code finding} with its places. */
    static Located of(Article article, Finding finding) {
        List<Place> related = finding.evidence().stream()
                .map(evidence -> new Place(evidence, article.offsets().locate(evidence.span())))
                .sorted(Comparator.comparingInt((Place place) -> place.at().start())
                        .thenComparing(place -> place.evidence().label()))
                .toList();
        return new Located(article, finding, article.offsets().locate(finding.span()), related);
    }

    /** Where it stands, its columns counted in bytes of UTF-8. */
    Location inBytes() {
        return article.offsets().locateInBytes(finding.span());
    }

    /** The word for how grave it is. */
    String severity() {
        return lower(finding.severity());
    }

    /** Its rank among others where there is no room for all, from 0 for the gravest to 2. */
    int weight() {
        return switch (finding.severity()) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    /** The word for {@code constant}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
