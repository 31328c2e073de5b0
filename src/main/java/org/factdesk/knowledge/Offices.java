package org.factdesk.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;

/** Parts the names of offices as registers write them from the states they belong to: "Prime Minister of Norway". */
final class Offices {

    private Offices() {}

    /** The columns office and country of {@code name}; {@code country} where the name has none. */
    static Map<String, String> split(String name, String country) {
        Map<String, String> values = new HashMap<>();
        values.put("office", name);
        values.put("country", country);
        int of = name.lastIndexOf(" of ");
        String whole = of < 0 ? "" : name.substring(of + " of ".length());
        List<Place> places =
                Gazetteer.world().places(whole.startsWith("the ") ? whole.substring("the ".length()) : whole);
        if (!places.isEmpty() && places.get(0).kind() == Place.Kind.COUNTRY) {
            values.put("office", name.substring(0, of));
            values.put("country", places.get(0).name());
        }
        return values;
    }
}
