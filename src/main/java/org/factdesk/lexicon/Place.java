package org.factdesk.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param id "place:TR" for a country, "place:TR/istanbul" for what lies in one, "place:/west-asia" for the rest
 * @param name its usual English name
 * @param kind what it is
 * @param countryId id of the country it lies in, of a country its own, else null
 */
public record Place(
        String id, String name, Kind kind, @Nullable String countryId) {

    /** What a place is. */
    public enum Kind {
        COUNTRY,
        PROVINCE,
        CITY,
        REGION,
        FEATURE
    }
}
