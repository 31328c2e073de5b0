package org.factdesk.lexicon;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The several names of a place: "Mumbai" and "Bombay". */
public final class PlaceAliases {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Map<String, Alias> ALIASES = read();

    private PlaceAliases() {}

    /**
     * One name of a place.
     *
     * @param place the usual name of the place
     * @param name the usual spelling of this name
     */
    public record Alias(String place, String name) {}

    /** Which place has {@code name} for one of its names; null where it has no other. */
    public static @Nullable Alias of(String name) {
        return ALIASES.get(folded(name));
    }

    private static Map<String, Alias> read() {
        Map<String, Alias> aliases = new HashMap<>();
        for (String line : Lexicon.lines("place-aliases")) {
            String[] names = line.split("\\|", -1);
            for (String name : names) {
                String[] spellings = name.split("=", -1);
                for (String spelling : spellings) {
                    aliases.put(folded(spelling), new Alias(names[0], spellings[0]));
                }
            }
        }
        return Map.copyOf(aliases);
    }

    private static String folded(String name) {
        String straight = name.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        return ACCENTS.matcher(Normalizer.normalize(straight, Normalizer.Form.NFD))
                .replaceAll("");
    }
}
