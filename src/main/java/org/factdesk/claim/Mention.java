package org.factdesk.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person, place or body as the text names it here.
 *
 * @param span the words
 * @param text the words, white space folded
 * @param id who or what it is ("person:ana-korvin", "place:TR", "place:TR/istanbul", "org:…"); null until resolved and where unsure
 */
public record Mention(Span span, String text, @Nullable String id) implements Identified {

    /** Whether both are known and the same. */
    public boolean same(Mention other) {
        return id != null && id.equals(other.id);
    }

    /** Whether the two are surely not the same: resolved to different ids or, unresolved, names that share no word. */
    public boolean otherThan(Mention other) {
        if (id != null && other.id != null) {
            return !id.equals(other.id);
        }
        List<String> words = List.of(other.text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).noneMatch(words::contains);
    }

    /** Whether these are two places of which surely neither lies in the other: cities and countries, or names of which no word is common. */
    public boolean apart(Mention other) {
        if (id == null || other.id == null) {
            return id == null
                    && other.id == null
                    && Collections.disjoint(List.of(text.split(" ")), List.of(other.text.split(" ")));
        }
        boolean known = id.matches("place:\\w\\w(/.*)?") && other.id.matches("place:\\w\\w(/.*)?");
        return known && !id.equals(other.id) && !id.startsWith(other.id + "/") && !other.id.startsWith(id + "/");
    }

    /** The same words, resolved. */
    public Mention withId(@Nullable String id) {
        return new Mention(span, text, id);
    }
}
