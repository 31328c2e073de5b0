package org.factdesk.annotate.number;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits: "4.2 million", "1,250", "5bn", "2½". */
final class DigitNumerals {
    private static final Map<String, String> MAGNITUDES = Lexicon.table("magnitudes");
    private static final Map<String, String> LETTERS = Lexicon.table("magnitude-letters");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,3}(?:,\\d{2,3})*,\\d{3}|\\d+)(\\.\\d+)?([½¼¾])?");
    private static final Pattern MAGNITUDE = Pattern.compile(
            "[\\s-]?(" + String.join("|", MAGNITUDES.keySet()) + "|hundred)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER =
            Pattern.compile("(" + String.join("|", LETTERS.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, BigDecimal> VULGAR =
            Map.of("½", new BigDecimal("0.5"), "¼", new BigDecimal("0.25"), "¾", new BigDecimal("0.75"));

    private DigitNumerals() {}

    /**
     * The number whose first digit is at {@code start}, or null.
     *
     * @param money whether a currency sign stands before it, so that "5m" is five million and not five metres
     */
    static @Nullable Numeral at(String text, int start, int limit, boolean money) {
        Matcher digits = DIGITS.matcher(text).region(start, limit);
        if (!digits.lookingAt() || digits.group(1).length() > 18) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits.group(1).replace(",", "") + orEmpty(digits.group(2)));
        BigDecimal step = digits.group(2) == null ? Numeral.stepOf(value) : value.ulp();
        if (digits.group(3) != null) {
            BigDecimal part = Objects.requireNonNull(VULGAR.get(digits.group(3)));
            value = value.add(part);
            step = part.ulp();
        }
        BigDecimal factor = BigDecimal.ONE;
        int end = digits.end();
        Matcher magnitude = magnitude(text, end, limit, money);
        if (magnitude != null) {
            factor = factor(magnitude.group(1));
            end = magnitude.end();
            step = digits.group(2) == null && digits.group(3) == null ? BigDecimal.ONE : step;
        }
        return new Numeral(end, value.multiply(factor), step.multiply(factor), factor);
    }

    private static @Nullable Matcher magnitude(String text, int start, int limit, boolean money) {
        Matcher word = MAGNITUDE.matcher(text).region(start, limit);
        if (word.lookingAt()) {
            return word;
        }
        Matcher letter = LETTER.matcher(text).region(start, limit);
        return letter.lookingAt() && (money || letter.group(1).length() > 1) ? letter : null;
    }

    private static BigDecimal factor(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("hundred")) {
            return BigDecimal.valueOf(100);
        }
        String factor = MAGNITUDES.getOrDefault(lower, LETTERS.get(lower));
        return new BigDecimal(Objects.requireNonNull(factor));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
