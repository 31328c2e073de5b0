package org.factdesk.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Two ends of a contradiction: it is noted once, at the later end, where it is completed. */
    private record Pair(String check, Span at, Span other) {

        boolean isEarlier() {
            return at.compareTo(other) < 0;
        }

        Pair mirrored() {
            return new Pair(check, other, at);
        }
    }

    private Flags() {}

    static List<Finding> toFindings(List<Flag> flags, Article article, Catalogue catalogue) {
        Set<Pair> pairs = flags.stream().flatMap(Flags::pairs).collect(Collectors.toSet());
        TreeMap<Place, List<Flag>> byPlace =
                new TreeMap<>(Comparator.comparing(Place::span).thenComparing(Place::check));
        flags.stream()
                .filter(flag -> pairs(flag).noneMatch(pair -> pair.isEarlier() && pairs.contains(pair.mirrored())))
                .sorted(ORDER)
                .forEach(flag -> byPlace.computeIfAbsent(new Place(flag.span(), flag.check()), p -> new ArrayList<>())
                        .add(flag));
        Fingerprint fingerprint = new Fingerprint(article);
        return byPlace.values().stream()
                .map(same -> toFinding(same, catalogue, fingerprint))
                .toList();
    }

    private static Stream<Pair> pairs(Flag flag) {
        return flag.evidence().stream().map(evidence -> new Pair(flag.check(), flag.span(), evidence.span()));
    }

    private static Finding toFinding(List<Flag> same, Catalogue catalogue, Fingerprint fingerprint) {
        Flag first = same.get(0);
        TreeSet<Evidence> evidence = new TreeSet<>(EVIDENCE);
        same.forEach(flag -> evidence.addAll(flag.evidence()));
        return new Finding(
                first.check(),
                catalogue.get(first.check()).severity(),
                first.span(),
                first.message(),
                List.copyOf(evidence),
                same.stream().flatMap(flag -> flag.fixes().stream()).distinct().toList(),
                fingerprint.next(first.check(), first.span()));
    }
}
