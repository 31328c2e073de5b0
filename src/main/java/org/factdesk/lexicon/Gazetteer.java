package org.factdesk.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of the world by name, with what lies in what; capitals and demonyms with their countries. */
public final class Gazetteer {
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final Map<String, List<String>> demonymsOf = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Integer> thousands = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    private Gazetteer() {
        Lexicon.lines("countries").forEach(this::country);
        Lexicon.lines("regions").forEach(this::region);
        Lexicon.lines("cities").forEach(this::city);
        places.values().forEach(all -> all.sort((a, b) -> Integer.compare(weight(b), weight(a))));
        places.keySet().forEach(this::index);
        demonyms.keySet().forEach(this::index);
    }

    private static final class Holder {
        static final Gazetteer WORLD = new Gazetteer();
    }

    /** The gazetteer of the world, read at the first call. */
    public static Gazetteer world() {
        return Holder.WORLD;
    }

    /** The places called {@code name} in any of their names, without "the": countries first, then provinces and regions, then cities, the largest first. */
    public List<Place> places(String name) {
        return Collections.unmodifiableList(places.getOrDefault(name, List.of()));
    }

    /** The place with {@code id}, null where there is none. It is looked for among all of them. */
    public @Nullable Place withId(String id) {
        return places.values().stream()
                .flatMap(List::stream)
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The kind of the first of {@link #places}, or null where there is none. */
    public Place.@Nullable Kind kind(String name) {
        List<Place> all = places.get(name);
        return all == null ? null : all.get(0).kind();
    }

    /** How many words the longest place name or demonym has that begins with {@code word}; 0 if none does. */
    public int longestFrom(String word) {
        return longest.getOrDefault(word, 0);
    }

    private void index(String name) {
        int space = name.indexOf(' ');
        int words = 1 + (int) name.chars().filter(c -> c == ' ').count();
        longest.merge(space < 0 ? name : name.substring(0, space), words, Math::max);
    }

    /** The id of the country whose people or things are called {@code demonym} ("Turkish", "Turks"), or null. */
    public @Nullable String countryOfDemonym(String demonym) {
        return demonyms.get(demonym);
    }

    /** The adjective and the words for the people of the country {@code countryId}, the adjective first. */
    public List<String> demonymsOf(String countryId) {
        return demonymsOf.getOrDefault(countryId, List.of());
    }

    /** The id of the country whose capital is called {@code city}, or null. */
    public @Nullable String countryOfCapital(String city) {
        return capitals.get(city);
    }

    /** Whether the place {@code whole} contains the place {@code part}; ids as in {@link Place#id}. */
    public boolean contains(String whole, String part) {
        if (whole.equals(part)) {
            return true;
        }
        int slash = part.indexOf('/');
        String country = slash < 0 ? part : part.substring(0, slash);
        return country.equals(whole) || members.getOrDefault(whole, Set.of()).contains(country);
    }

    private void country(String line) {
        String[] columns = line.split("\t", -1);
        String id = "place:" + columns[0];
        List<String> names = list(columns[1]);
        Place country = new Place(id, names.get(0), Place.Kind.COUNTRY, id);
        names.forEach(name -> add(name, country));
        for (String capital : list(columns[2])) {
            capital(id, capital.split("="));
        }
        demonymsOf.put(id, list(columns[3]));
        list(columns[3]).forEach(demonym -> demonyms.putIfAbsent(demonym, id));
    }

    private void capital(String country, String[] names) {
        Place capital = new Place(country + "/" + key(names[0]), names[0], Place.Kind.CITY, country);
        for (String name : names) {
            capitals.putIfAbsent(name, country);
            add(name, capital);
        }
    }

    private void region(String line) {
        String[] columns = line.split("\t", -1);
        Place.Kind kind = Place.Kind.valueOf(columns[0]);
        List<String> names = list(columns[1]);
        boolean inside = kind == Place.Kind.PROVINCE;
        String country = inside ? "place:" + columns[2] : null;
        String id = (inside ? country : "place:") + "/" + key(names.get(0));
        Place region = new Place(id, names.get(0), kind, country);
        names.forEach(name -> add(name, region));
        if (!inside && !columns[2].isEmpty()) {
            members.put(id, Set.of(columns[2].replaceAll("(\\w+)", "place:$1").split(" ")));
        }
    }

    private void city(String line) {
        String[] columns = line.split("\t", -1);
        String country = "place:" + columns[1];
        String id = country + "/" + key(columns[0]);
        thousands.merge(id, Integer.parseInt(columns[2]), Math::max);
        List<Place> known = places.getOrDefault(columns[0], List.of());
        if (known.stream().noneMatch(place -> place.kind() == Place.Kind.CITY && country.equals(place.countryId()))) {
            add(columns[0], new Place(id, columns[0], Place.Kind.CITY, country));
        }
    }

    private void add(String name, Place place) {
        places.computeIfAbsent(name, key -> new ArrayList<>(1)).add(place);
    }

    private int weight(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> 3_000_000;
            case REGION, FEATURE -> 2_000_000;
            case PROVINCE -> 1_000_000;
            case CITY ->
                capitals.containsKey(place.name()) && place.id().startsWith(capitals.get(place.name()) + "/")
                        ? 100_000 + thousands.getOrDefault(place.id(), 0)
                        : thousands.getOrDefault(place.id(), 0);
        };
    }

    private static List<String> list(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\\|"));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
