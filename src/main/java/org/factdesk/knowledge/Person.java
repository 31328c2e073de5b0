package org.factdesk.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the desk knows.
 *
 * @param name the name the desk uses
 * @param aliases other names and spellings of the same person
 * @param born the birth; null where it is not known
 */
public record Person(
        String name, List<String> aliases, @Nullable PartialDate born, Origin origin) {
    public Person {
        aliases = List.copyOf(aliases);
    }
}
