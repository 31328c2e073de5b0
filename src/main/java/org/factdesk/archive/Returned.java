package org.factdesk.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.compare.Matter;

/** Errors that were corrected and come back: all tellings of one value in, pairs of a correction and a later sentence out. It knows no engine. */
public final class Returned {
    /** Names of bodies stand in articles about anything: that a paper or an agency is named again is no error that comes back. */
    private static final String EVERYWHERE = "name ORGANIZATION|";

    /** A name of one word is that of many: a family, a town. */
    private static final String PERSON = "name PERSON|";

    private Returned() {}

    /** The pairs of {@code tellings}, all of one value. */
    public static List<Contradiction> of(List<Telling> tellings) {
        List<Telling> corrections = tellings.stream()
                .filter(telling -> telling.standing() == Standing.CORRECTED)
                .sorted(Comparator.comparing((Telling telling) ->
                                String.valueOf(telling.article().date()))
                        .thenComparing(telling -> telling.article().id())
                        .thenComparing(Telling::start))
                .toList();
        List<Contradiction> pairs = new ArrayList<>();
        for (Telling telling : tellings) {
            corrections.stream()
                    .filter(correction -> repeats(telling, correction))
                    .findFirst()
                    .ifPresent(
                            correction -> pairs.add(new Contradiction("corrected-error-returns", correction, telling)));
        }
        return pairs;
    }

    /** Whether a sentence, later than the correction, says what it replaced, of the same matter and without what replaced it. */
    static boolean repeats(Telling telling, Telling correction) {
        LocalDate then = correction.article().date();
        LocalDate now = telling.article().date();
        return then != null && now != null && now.isAfter(then) && says(telling, correction);
    }

    /** The same, whenever it was said. */
    static boolean says(Telling telling, Telling correction) {
        return telling.standing() == Standing.SO
                && !telling.key().startsWith(EVERYWHERE)
                && (!telling.key().startsWith(PERSON) || telling.words().contains(" "))
                && !telling.sentence().contains(correction.words())
                && matter(telling)
                        .same(telling.value(), matter(correction), telling.key().startsWith("name "));
    }

    private static Matter matter(Telling telling) {
        return new Matter(Set.of(telling.matter().split(" ", -1)));
    }
}
