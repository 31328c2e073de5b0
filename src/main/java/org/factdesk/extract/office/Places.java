package org.factdesk.extract.office;

import org.factdesk.annotate.NameType;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Span;

/** Whether words name a state, as far as it takes to read a title. */
final class Places {
    private static final Gazetteer WORLD = Gazetteer.world();

    private Places() {}

    static boolean isState(Line line, int from, int to) {
        return from < to
                && WORLD.places(line.mention(from, to).text()).stream()
                        .anyMatch(place -> place.kind() == Place.Kind.COUNTRY);
    }

    /** Whether the words name a place that the gazetteer has, or one that the recogniser found. */
    static boolean isKnown(Line line, int from, int to) {
        Span span = line.span(from, to);
        return !WORLD.places(line.mention(from, to).text()).isEmpty()
                || line.article().names().stream()
                        .anyMatch(name ->
                                name.type() == NameType.LOCATION && name.span().equals(span));
    }

    /** Whether the words of {@code name} name a place rather than a person. */
    static boolean isPlace(PersonName name) {
        return !WORLD.places(name.mention().text()).isEmpty();
    }

    static boolean isDemonym(String word) {
        return WORLD.countryOfDemonym(word) != null;
    }
}
