package org.factdesk.extract.headline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;

/** The places of which a text speaks, in whatever words: countries, their people, their towns, the regions they lie in. */
final class Lands {
    private static final Gazetteer WORLD = Gazetteer.world();
    private final Set<String> ids = new HashSet<>();

    private Lands() {}

    /** Those of all of {@code text}. */
    static Lands of(Annotated text) {
        return of(text, text.tokens());
    }

    /** Those of {@code tokens} of {@code text}. */
    static Lands of(Annotated text, List<Token> tokens) {
        Lands lands = new Lands();
        for (int i = 0; i < tokens.size(); i++) {
            int longest =
                    Math.min(tokens.size() - i, WORLD.longestFrom(tokens.get(i).text()));
            for (int n = 1; n <= longest; n++) {
                lands.ids.addAll(lands(text.article()
                        .line(tokens.get(i).span().union(tokens.get(i + n - 1).span()))));
            }
        }
        return lands;
    }

    /** The countries that {@code name} may name or lie in, and of what lies in none the place itself. */
    private static Set<String> lands(String name) {
        Set<String> lands = new HashSet<>();
        for (Place place : WORLD.places(name)) {
            String country = place.countryId();
            lands.add(country == null ? place.id() : country);
        }
        String country = WORLD.countryOfDemonym(name);
        if (country != null) {
            lands.add(country);
        }
        return lands;
    }

    /** Whether {@code name} is a country, its people or a town, and nothing here lies in the same country or around it. */
    boolean lacks(String name) {
        Place.Kind kind = WORLD.kind(name);
        boolean land = kind == null
                ? WORLD.countryOfDemonym(name) != null
                : kind == Place.Kind.COUNTRY || kind == Place.Kind.CITY;
        return land && lands(name).stream().noneMatch(this::has);
    }

    /** Whether it speaks of no place. */
    boolean empty() {
        return ids.isEmpty();
    }

    /** Whether a place of {@code other} is in one of these or around it. */
    boolean meets(Lands other) {
        return other.ids.stream().anyMatch(this::has);
    }

    private boolean has(String one) {
        return ids.stream().anyMatch(other -> WORLD.contains(one, other) || WORLD.contains(other, one));
    }
}
