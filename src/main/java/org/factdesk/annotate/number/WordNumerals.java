package org.factdesk.annotate.number;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words: "forty-two", "two hundred and forty", "half a million", "two and a half million", "a dozen". */
final class WordNumerals {
    private static final Map<String, String> SMALL = Lexicon.table("number-words");
    private static final Map<String, String> MAGNITUDES = Lexicon.table("magnitudes");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern NEXT = Pattern.compile("(?:( and )|[ -])([A-Za-z]+)\\b");
    private static final Pattern AND_A_HALF = Pattern.compile("[ -]and[ -]a[ -]half\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_A = Pattern.compile("half a (?=[a-z]+)", Pattern.CASE_INSENSITIVE);

    private WordNumerals() {}

    /** Whether a number in words may start with {@code word}. */
    static boolean opens(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return SMALL.containsKey(lower) || lower.equals("a") || lower.equals("half") || lower.indexOf('-') > 0;
    }

    /** The number whose first word starts at {@code start}, or null. */
    static @Nullable Numeral at(String text, int start, int limit) {
        Matcher half = HALF_A.matcher(text).region(start, limit);
        if (half.lookingAt()) {
            return half(text, half.end(), limit);
        }
        Matcher first = WORD.matcher(text).region(start, limit);
        return first.lookingAt() ? new Reading(text, limit).read(first) : null;
    }

    private static @Nullable Numeral half(String text, int start, int limit) {
        Matcher word = WORD.matcher(text).region(start, limit);
        String factor = word.lookingAt() ? MAGNITUDES.get(word.group().toLowerCase(Locale.ROOT)) : null;
        if (factor == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(factor).divide(BigDecimal.valueOf(2));
        return new Numeral(word.end(), value, value.divide(BigDecimal.TEN), new BigDecimal(factor));
    }

    /** One pass over the words of a number. */
    private static final class Reading {
        private final String text;
        private final int limit;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal group = BigDecimal.ZERO;
        private BigDecimal lastFactor = BigDecimal.valueOf(Long.MAX_VALUE);
        private BigDecimal step = BigDecimal.ONE;
        private boolean magnitude;

        Reading(String text, int limit) {
            this.text = text;
            this.limit = limit;
        }

        @Nullable
        Numeral read(Matcher first) {
            String word = first.group().toLowerCase(Locale.ROOT);
            int end = first.end();
            if (word.equals("a")) {
                group = BigDecimal.ONE;
                int next = next(end);
                return next < 0 || (!magnitude && group.compareTo(BigDecimal.ONE) == 0) ? null : rest(next);
            }
            return take(word, false) ? rest(end) : null;
        }

        private Numeral rest(int start) {
            int end = start;
            for (int next = next(end); next >= 0; next = next(end)) {
                end = next;
            }
            BigDecimal value = total.add(group);
            BigDecimal last = magnitude && group.signum() == 0 ? step : Numeral.stepOf(value);
            return new Numeral(end, value, last, magnitude ? lastFactor : BigDecimal.ONE);
        }

        private int next(int start) {
            Matcher half = AND_A_HALF.matcher(text).region(start, limit);
            if (half.lookingAt() && !magnitude && group.scale() == 0) {
                group = group.add(new BigDecimal("0.5"));
                return half.end();
            }
            Matcher word = NEXT.matcher(text).region(start, limit);
            boolean taken = word.lookingAt() && take(word.group(2).toLowerCase(Locale.ROOT), word.group(1) != null);
            return taken ? word.end() : -1;
        }

        private boolean take(String word, boolean afterAnd) {
            String small = SMALL.get(word);
            if (small != null) {
                return small(new BigDecimal(small), afterAnd);
            }
            String factor = MAGNITUDES.get(word);
            if (afterAnd || group.signum() == 0) {
                return false;
            }
            if (word.equals("hundred") && group.compareTo(BigDecimal.valueOf(100)) < 0) {
                group = group.multiply(BigDecimal.valueOf(100));
                return true;
            }
            return factor != null && magnitude(new BigDecimal(factor));
        }

        private boolean small(BigDecimal value, boolean afterAnd) {
            BigDecimal place = group.signum() == 0 ? BigDecimal.ZERO : group.remainder(BigDecimal.valueOf(100));
            boolean first = group.signum() == 0 && total.signum() == 0;
            boolean open = place.signum() == 0 && (group.signum() != 0 || total.signum() != 0);
            boolean tens = !afterAnd
                    && place.compareTo(BigDecimal.valueOf(20)) >= 0
                    && place.remainder(BigDecimal.TEN).signum() == 0
                    && value.compareTo(BigDecimal.TEN) < 0
                    && value.signum() > 0;
            if ((!first || afterAnd) && !open && !tens) {
                return false;
            }
            group = group.add(value);
            return true;
        }

        private boolean magnitude(BigDecimal factor) {
            if (factor.compareTo(lastFactor) >= 0) {
                return false;
            }
            step = group.scale() > 0 ? factor.divide(BigDecimal.TEN) : factor;
            total = total.add(group.multiply(factor));
            group = BigDecimal.ZERO;
            lastFactor = factor;
            magnitude = true;
            return true;
        }
    }
}
