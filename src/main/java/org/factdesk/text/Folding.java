package org.factdesk.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names without what spellings differ in: case, accents, marks. */
public final class Folding {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?\\b");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** The word or name without case, accents and marks around it. */
    public static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(c -> c < 128);
        String letters = plain
                ? lower
                : ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
        return AROUND.matcher(letters).replaceAll("");
    }

    /** The name as part of an id: "St. Mary's Hospital" is "st-mary-hospital". */
    public static String slug(String name) {
        String words = POSSESSIVE.matcher(folded(name)).replaceAll("");
        String joined = BETWEEN.matcher(words).replaceAll("-");
        return joined.endsWith("-") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
