package org.factdesk.annotate.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Reads parts of a whole: "two-thirds", "a quarter of", "by half". */
final class Fractions {
    private static final Map<String, String> PARTS = Lexicon.table("fraction-words");
    private static final Map<String, String> SMALL = Lexicon.table("number-words");
    private static final Pattern PART = Pattern.compile(
            "(?:(a|an|" + String.join("|", SMALL.keySet()) + ")([ -]))?(halve|" + String.join("|", PARTS.keySet())
                    + ")(s?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF = Pattern.compile(" of\\b");
    private static final Pattern OF_HALF = Pattern.compile(" (?:of|the|its|their|his|her|all|our|my|those|these)\\b");
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Fractions() {}

    /**
     * The fraction that starts at {@code start}, or null; "a third party" and "the third quarter" are none.
     *
     * @param difference whether the word before it announces a difference ("by", "fell")
     */
    static @Nullable Numeral at(String text, int start, int limit, boolean difference) {
        Matcher part = PART.matcher(text).region(start, limit);
        if (!part.lookingAt()) {
            return null;
        }
        String many = part.group(1) == null ? "" : part.group(1).toLowerCase(Locale.ROOT);
        String word = part.group(3).toLowerCase(Locale.ROOT);
        boolean half = word.equals("half") || word.equals("halve");
        boolean article = many.equals("a") || many.equals("an");
        boolean sure = !many.isEmpty() && (!article || part.group(2).equals("-"));
        Pattern of = half ? OF_HALF : OF;
        boolean partitive = of.matcher(text).region(part.end(), limit).lookingAt();
        if ((many.isEmpty() && !half)
                || (!sure && !partitive && !difference)
                || (sure && plural(many) == part.group(4).isEmpty())) {
            return null;
        }
        BigDecimal above = sure ? new BigDecimal(Objects.requireNonNull(SMALL.get(many))) : BigDecimal.ONE;
        BigDecimal below = half ? BigDecimal.valueOf(2) : new BigDecimal(Objects.requireNonNull(PARTS.get(word)));
        if (above.signum() == 0 || above.compareTo(below) >= 0) {
            return null;
        }
        return new Numeral(part.end(), above.divide(below, 4, RoundingMode.HALF_UP), STEP, BigDecimal.ONE);
    }

    private static boolean plural(String many) {
        return !many.equals("one");
    }
}
