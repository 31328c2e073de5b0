package org.factdesk.annotate.number;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads the currency sign before a number and the unit behind it. */
final class Units {
    private static final Map<String, String> SIGNS = Lexicon.table("currency-signs");
    private static final Map<String, String> NAMES = Lexicon.table("units");
    private static final Pattern SIGN = Pattern.compile("(" + longestFirst(SIGNS.keySet()) + ")\\s?(?=\\d)");
    private static final Pattern NAME =
            Pattern.compile("[\\s-]{0,2}(" + longestFirst(NAMES.keySet()) + ")(?![A-Za-z])");
    private static final Pattern LOWER_NAME =
            Pattern.compile(NAME.pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Units() {}

    /** A unit as written. */
    record Found(String unit, int end) {}

    /** The sign at {@code start} and where the digits behind it begin, or null. */
    static @Nullable Found signAt(String text, int start, int limit) {
        Matcher sign = SIGN.matcher(text).region(start, limit);
        return sign.lookingAt() ? new Found(Objects.requireNonNull(SIGNS.get(sign.group(1))), sign.end()) : null;
    }

    /** The unit right behind a number that ends at {@code start}, or null. */
    static @Nullable Found nameAt(String text, int start, int limit) {
        Matcher name = NAME.matcher(text).region(start, limit);
        if (name.lookingAt()) {
            return new Found(Objects.requireNonNull(NAMES.get(name.group(1))), name.end());
        }
        Matcher lower = LOWER_NAME.matcher(text).region(start, limit);
        String unit = lower.lookingAt() ? NAMES.get(lower.group(1).toLowerCase(Locale.ROOT)) : null;
        return unit == null ? null : new Found(unit, lower.end());
    }

    private static String longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
