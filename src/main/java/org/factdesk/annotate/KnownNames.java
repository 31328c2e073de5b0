package org.factdesk.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.jspecify.annotations.Nullable;

/** What the word lists say of a stretch of words: a people, a well-known organisation, a place. */
final class KnownNames {
    private static final Set<String> GROUPS = Lexicon.words("groups");
    private static final Set<String> ORGANIZATIONS = Lexicon.words("organizations");
    private static final Gazetteer WORLD = Gazetteer.world();
    private static final Map<String, Integer> LONGEST = longest();

    private KnownNames() {}

    private static Map<String, Integer> longest() {
        Map<String, Integer> longest = new HashMap<>();
        for (Set<String> names : List.of(GROUPS, ORGANIZATIONS)) {
            for (String name : names) {
                String[] words = name.split(" ", -1);
                longest.merge(words[0], words.length, Math::max);
            }
        }
        return longest;
    }

    /** How many words a listed name has at most that begins with {@code word}; 0 if none does. */
    static int longest(String word) {
        String listed = shouted(word) ? quiet(word) : word;
        return Math.max(WORLD.longestFrom(listed), LONGEST.getOrDefault(word, 0));
    }

    /** What is listed under the words from {@code first} to {@code end}, or null. */
    static @Nullable Known at(String[] words, int first, int end) {
        boolean shouted = shouted(words[first]);
        if (longest(words[first]) < end - first) {
            return null;
        }
        String name = NameWord.join(words, first, end);
        Known known = of(name);
        if (known != null || !shouted) {
            return known;
        }
        known = of(quiet(name));
        return known == Known.CITY ? Known.PLACE : known;
    }

    /** Whether the words from {@code first} to {@code end} are the name of a place. */
    static boolean place(String[] words, int first, int end) {
        Known known = first < end ? at(words, first, end) : null;
        return known != null && known.type() == NameType.LOCATION;
    }

    /** Datelines and headlines: "BUENOS AIRES". Shorter words in capitals are acronyms. */
    private static boolean shouted(String word) {
        return word.length() > 3 && NameWord.capitals(word);
    }

    private static String quiet(String name) {
        StringBuilder quiet = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < quiet.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == ' ') {
                quiet.setCharAt(i, name.charAt(i));
            }
        }
        return quiet.toString();
    }

    /** Whether {@code name} is listed and never in doubt. */
    static boolean settled(String name) {
        Known plain = of(name);
        boolean quieted = plain == null && shouted(name);
        Known known = quieted ? of(quiet(name)) : plain;
        return known != null && (known != Known.CITY || quieted);
    }

    private static @Nullable Known of(String name) {
        if (WORLD.countryOfDemonym(name) != null || GROUPS.contains(name)) {
            return Known.GROUP;
        }
        if (ORGANIZATIONS.contains(name)) {
            return Known.ORGANIZATION;
        }
        List<Place> places = WORLD.places(name);
        if (places.isEmpty()) {
            return null;
        }
        boolean doubtful = places.get(0).kind() == Place.Kind.CITY && name.indexOf(' ') < 0;
        return doubtful ? Known.CITY : Known.PLACE;
    }

    /** What a listed name names. A city of one word may be a person or a club; the others are never in doubt. */
    enum Known {
        GROUP(NameType.NORP),
        ORGANIZATION(NameType.ORGANIZATION),
        PLACE(NameType.LOCATION),
        CITY(NameType.LOCATION);

        private final NameType type;

        Known(NameType type) {
            this.type = type;
        }

        NameType type() {
            return type;
        }
    }
}
