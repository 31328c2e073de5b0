package org.factdesk.lexicon;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which countries there is a place called like a well-known city, however small. */
public final class Namesakes {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Map<String, Integer> THOUSANDS = new HashMap<>();
    private static final Map<String, Set<String>> HOMES = read();
    private static final Map<String, String> STATES = Lexicon.table("territories");
    private static final Set<String> DISPUTED = Lexicon.words("disputed-cities");

    private Namesakes() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> homes = new HashMap<>();
        for (String line : Lexicon.lines("namesakes")) {
            String[] columns = line.split("\t", -1);
            homes.put(columns[0], Set.of(columns[1].split(" ")));
            THOUSANDS.put(columns[0], Integer.valueOf(columns[2]));
        }
        return homes;
    }

    /** The ISO codes of the countries with a place called {@code city}; null where it is not well known or its state is disputed. */
    public static @Nullable Set<String> countriesOf(String city) {
        String key = key(city);
        return DISPUTED.contains(key) ? null : HOMES.get(key);
    }

    /** How many thousand people live in the largest place called {@code city}. */
    public static int thousands(String city) {
        return THOUSANDS.getOrDefault(key(city), 0);
    }

    /** Whether the country {@code one} is a territory of {@code other}, or the other way round; ISO codes. */
    public static boolean related(String one, String other) {
        return other.equals(STATES.get(one)) || one.equals(STATES.get(other));
    }

    private static String key(String name) {
        String plain = name.chars().allMatch(c -> c < 128)
                ? name
                : ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("");
        return plain.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }
}
