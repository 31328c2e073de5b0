package org.factdesk.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Folding;
import org.jspecify.annotations.Nullable;

/** The ids that articles give to bodies and countries. */
public final class Seat {
    private static final Gazetteer WORLD = Gazetteer.world();
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    private static final String ORGANISATION = "org:";
    /** What makes an adjective of a country's name, the name's own last vowels taken off: Lethia, Lethian; Brenn, Brennish. */
    private static final Set<String> ENDINGS = Set.of("n", "an", "ian", "ean", "ish", "ese", "i", "ic", "er");

    private static final Pattern VOWELS = Pattern.compile("(ia|[aeiouy])$");

    private Seat() {}

    /** The ids of {@code body} and {@code country}, either of which may be "". */
    static Set<String> ids(String body, String country) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(body, country).filter(name -> !name.isEmpty()).map(Seat::id).forEach(ids::add);
        return ids;
    }

    /** The id of the state, place or organisation called {@code name}; a country's code stands for it. */
    public static String id(String name) {
        String bare = name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
        String country = country(bare);
        if (country != null) {
            return country;
        }
        List<Place> places = WORLD.places(bare);
        return places.isEmpty()
                ? ORGANISATION + Folding.slug(bare)
                : places.get(0).id();
    }

    private static @Nullable String country(String name) {
        if (CODE.matcher(name).matches() && !WORLD.demonymsOf("place:" + name).isEmpty()) {
            return "place:" + name;
        }
        return WORLD.countryOfDemonym(name);
    }

    /** Whether {@code seat} of an article may be {@code known}: the same, or its adjective where the gazetteer has neither. */
    public static boolean same(String known, String seat) {
        return known.equals(seat)
                || (known.startsWith(ORGANISATION)
                        && seat.startsWith(ORGANISATION)
                        && adjective(known.substring(ORGANISATION.length()), seat.substring(ORGANISATION.length())));
    }

    private static boolean adjective(String name, String word) {
        String stem = VOWELS.matcher(name).replaceAll("");
        return (word.startsWith(name) && ENDINGS.contains(word.substring(name.length())))
                || (stem.length() > 2 && word.startsWith(stem) && ENDINGS.contains(word.substring(stem.length())));
    }
}
