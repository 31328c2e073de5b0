package org.factdesk.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.check.Fingerprint;
import org.factdesk.engine.Findings.Flag;
import org.factdesk.text.Article;
import org.factdesk.text.Span;

/** Makes one finding of all that a check says about one place, in an order that does not depend on the order rules fired in. */
final class Flags {
    static final Comparator<Evidence> EVIDENCE =
            Comparator.comparing(Evidence::span).thenComparing(Evidence::label);
    private static final Comparator<Flag> ORDER = Comparator.comparing(Flag::span)
            .thenComparing(Flag::check)
            .thenComparing(Flag::message)
            .thenComparing(flag -> flag.evidence().toString());

    private record Place(Span span, String check) {}

    private Flags() {}

    static List<Finding> toFindings(List<Flag> flags, Article article, Catalogue catalogue) {
        TreeMap<Place, List<Flag>> byPlace =
                new TreeMap<>(Comparator.comparing(Place::span).thenComparing(Place::check));
        flags.stream()
                .filter(flag -> !isMirrored(flag, flags))
                .sorted(ORDER)
                .forEach(flag -> byPlace.computeIfAbsent(new Place(flag.span(), flag.check()), p -> new ArrayList<>())
                        .add(flag));
        Fingerprint fingerprint = new Fingerprint();
        return byPlace.values().stream()
                .map(same -> toFinding(same, article, catalogue, fingerprint))
                .toList();
    }

    /** Whether another flag says the same with both ends exchanged and stands later: a contradiction is noted where it is completed. */
    private static boolean isMirrored(Flag flag, List<Flag> flags) {
        return flags.stream()
                .anyMatch(other -> other.check().equals(flag.check())
                        && other.span().compareTo(flag.span()) > 0
                        && restsOn(other, flag.span())
                        && restsOn(flag, other.span()));
    }

    private static boolean restsOn(Flag flag, Span span) {
        return flag.evidence().stream().anyMatch(evidence -> evidence.span().equals(span));
    }

    private static Finding toFinding(List<Flag> same, Article article, Catalogue catalogue, Fingerprint fingerprint) {
        Flag first = same.get(0);
        TreeSet<Evidence> evidence = new TreeSet<>(EVIDENCE);
        same.forEach(flag -> evidence.addAll(flag.evidence()));
        return new Finding(
                first.check(),
                catalogue.get(first.check()).severity(),
                first.span(),
                first.message(),
                List.copyOf(evidence),
                fingerprint.next(first.check(), article.words(first.span())));
    }
}
