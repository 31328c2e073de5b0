package org.factdesk.resolve;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Validity;
import org.factdesk.knowledge.Holding;
import org.factdesk.knowledge.Knowledge;

/**
 * Until when somebody may have held an office, as far as the desk's records can tell: where they name nobody for months after, or the office was given
 * another name under its holder, the end they give is no end.
 */
final class Succession {
    /** As long as an office may stand empty; where nobody is named for longer, the records have a gap. */
    private static final int VACANT_DAYS = 31;

    private final Knowledge knowledge;

    Succession(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** When {@code holding} is so, in doubt longer than its records say. */
    Validity of(Holding holding) {
        Validity tenure = holding.tenure().validity();
        if (tenure.ended().equals(LocalDate.MAX)) {
            return tenure;
        }
        LocalDate ended = knowledge.held(holding.person()).stream()
                .filter(other -> isRenamed(holding, other))
                .map(other -> other.tenure().validity().ended())
                .reduce(next(holding, tenure), (one, two) -> one.isAfter(two) ? one : two);
        return new Validity(tenure.mayBegin(), tenure.begun(), tenure.mayEnd(), ended);
    }

    /** The day on which the records go on with somebody in the office, where they have left it open for long; else the end of {@code tenure}. */
    private LocalDate next(Holding holding, Validity tenure) {
        return knowledge.holdings(holding.title()).stream()
                .filter(other -> !Collections.disjoint(holding.seats(), other.seats()))
                .map(other -> other.tenure().validity().mayBegin())
                .filter(begin -> !begin.isBefore(tenure.mayEnd()))
                .min(LocalDate::compareTo)
                .filter(begin -> begin.isAfter(tenure.ended().plusDays(VACANT_DAYS)))
                .orElse(tenure.ended());
    }

    /** Whether {@code other} is {@code holding} under a longer or a shorter name, from the day that this name ended. */
    private static boolean isRenamed(Holding holding, Holding other) {
        Validity before = holding.tenure().validity();
        LocalDate begin = other.tenure().validity().mayBegin();
        return !other.title().equals(holding.title())
                && !begin.isBefore(before.mayEnd())
                && !begin.isAfter(before.ended().plusDays(1))
                && (words(other).containsAll(words(holding)) || words(holding).containsAll(words(other)));
    }

    private static Set<String> words(Holding holding) {
        return Set.copyOf(List.of(holding.title().split("[ ,]+", -1)));
    }
}
