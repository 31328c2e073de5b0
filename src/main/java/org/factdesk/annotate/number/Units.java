package org.factdesk.annotate.number;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads the currency sign before a number and the unit behind it. */
final class Units {
    private static final Map<String, String> SIGNS = Lexicon.table("currency-signs");
    private static final Map<String, String> NAMES = Lexicon.table("units");
    private static final Map<Character, List<String>> SIGNS_FROM = longestFirst(SIGNS.keySet());
    private static final Map<Character, List<String>> NAMES_FROM = longestFirst(NAMES.keySet());
    /** "5-km", "5 km", "5 - km". */
    private static final int WIDEST_GAP = 2;

    private Units() {}

    /** A unit as written. */
    record Found(String unit, int end) {}

    /** The sign at {@code start} and where the digits behind it begin, or null. */
    static @Nullable Found signAt(String text, int start, int limit) {
        for (String sign : SIGNS_FROM.getOrDefault(Character.toLowerCase(text.charAt(start)), List.of())) {
            int end = start + sign.length();
            int digits = end < limit && space(text.charAt(end)) ? end + 1 : end;
            if (digits < limit && digit(text.charAt(digits)) && text.startsWith(sign, start)) {
                return new Found(Objects.requireNonNull(SIGNS.get(sign)), digits);
            }
        }
        return null;
    }

    /** The unit right behind a number that ends at {@code start}, or null. */
    static @Nullable Found nameAt(String text, int start, int limit) {
        int at = start;
        while (at < limit && at < start + WIDEST_GAP && (space(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        String exact = name(text, at, limit, false);
        if (exact != null) {
            return new Found(Objects.requireNonNull(NAMES.get(exact)), at + exact.length());
        }
        String anyCase = name(text, at, limit, true);
        String unit = anyCase == null ? null : NAMES.get(anyCase.toLowerCase(Locale.ROOT));
        return anyCase == null || unit == null ? null : new Found(unit, at + anyCase.length());
    }

    private static @Nullable String name(String text, int at, int limit, boolean anyCase) {
        if (at >= limit) {
            return null;
        }
        for (String name : NAMES_FROM.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
            int end = at + name.length();
            if (end <= limit
                    && text.regionMatches(anyCase, at, name, 0, name.length())
                    && (end == limit || !letter(text.charAt(end)))) {
                return name;
            }
        }
        return null;
    }

    private static boolean space(char c) {
        return " \t\n\u000B\f\r".indexOf(c) >= 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        char lower = Character.toLowerCase(c);
        return lower >= 'a' && lower <= 'z';
    }

    /** {@code spellings} by the small letter they begin with. */
    private static Map<Character, List<String>> longestFirst(Collection<String> spellings) {
        return spellings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(spelling -> Character.toLowerCase(spelling.charAt(0))));
    }
}
