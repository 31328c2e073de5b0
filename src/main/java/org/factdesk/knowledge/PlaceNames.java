package org.factdesk.knowledge;

import java.util.List;

/**
 * What a place is called, beyond the gazetteer.
 *
 * @param name the name the desk uses
 * @param aliases its other names
 * @param within the place it lies in; "" where it is not said
 */
public record PlaceNames(String name, List<String> aliases, String within, Origin origin) {
    public PlaceNames {
        aliases = List.copyOf(aliases);
    }
}
