package org.factdesk.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Siting;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;
import org.jspecify.annotations.Nullable;

/** Tells which places of the world the words of one article name. */
final class Places {
    /** The country into which the article puts a city, by the city's name. */
    private final Map<String, String> countries = new HashMap<>();

    Places(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Siting siting && siting.country().id() != null) {
                countries.putIfAbsent(siting.city().text(), siting.country().id());
            }
        }
    }

    /** The id of the place: the one in the country that the article names with it, else the best known of that name; null where the gazetteer has none. */
    @Nullable
    String id(Mention mention) {
        if (mention.id() != null) {
            return mention.id();
        }
        List<Place> places = Gazetteer.world().places(mention.text());
        String country = countries.get(mention.text());
        return places.stream()
                .filter(place -> country != null && country.equals(place.countryId()))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(Place::id)
                .orElse(null);
    }
}
