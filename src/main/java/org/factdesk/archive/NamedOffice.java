package org.factdesk.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;
import org.jspecify.annotations.Nullable;

/**
 * An office in words.
 *
 * @param title its class ("foreign minister")
 * @param body the organisation or the place within a country; "" where the office is the country's
 * @param country the country's usual name; "" where there is none
 */
public record NamedOffice(String title, String body, String country) {
    private static final String PLACE = "place:";
    private static final int ACRONYM = 3;

    /** The office of an article's {@code id}: "foreign minister@place:TR". */
    static NamedOffice of(String id) {
        int at = id.indexOf('@');
        String title = id.substring(0, at);
        String seat = id.substring(at + 1);
        if (!seat.startsWith(PLACE)) {
            return new NamedOffice(title, words(seat.substring(seat.indexOf(':') + 1)), "");
        }
        int slash = seat.indexOf('/');
        String country = slash < 0 ? seat : seat.substring(0, slash);
        return new NamedOffice(title, slash < 0 ? "" : place(seat), country.equals(PLACE) ? "" : place(country));
    }

    private static String place(String id) {
        @Nullable Place known = Gazetteer.world().withId(id);
        return known == null ? words(id.substring(Math.max(id.indexOf(':'), id.indexOf('/')) + 1)) : known.name();
    }

    /** A name from an id, which has neither capitals nor accents. */
    private static String words(String slug) {
        return Arrays.stream(slug.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= ACRONYM && slug.equals(word)
                        ? word.toUpperCase(Locale.ROOT)
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** As one says it: "mayor of Istanbul (Turkey)". */
    public String words() {
        if (body.isEmpty()) {
            return country.isEmpty() ? title : title + " of " + country;
        }
        return title + " of " + body + (country.isEmpty() ? "" : " (" + country + ")");
    }
}
