package org.factdesk.compare;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * A word that stands for one of a row: a weekday, a month, a year, a rank, a model or variant.
 *
 * @param row which row ("weekday", "sars-cov-#")
 * @param member which of it
 */
record Series(String row, String member) {
    /** Ranks are one row for each noun that they count. */
    static final String RANK = "rank";

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
    private static final Pattern CODE = Pattern.compile("([a-z][a-z.-]*-)(\\d{1,4})");
    private static final Map<String, Series> WORDS = words();

    /** The row and member of {@code token}; null where it is of none. */
    static @Nullable Series of(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        Series known = WORDS.get(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
        if (known != null) {
            return known.row.equals("month") && !token.tagged("NNP") ? null : known;
        }
        if (!Character.isDigit(lower.charAt(lower.length() - 1)) && !Character.isDigit(lower.charAt(0))) {
            return null;
        }
        if (YEAR.matcher(lower).matches()) {
            return new Series("year", lower);
        }
        Matcher numbered = NUMBERED.matcher(lower);
        if (numbered.matches()) {
            return new Series(RANK, numbered.group(1));
        }
        Matcher code = CODE.matcher(lower);
        return code.matches() ? new Series(code.group(1), code.group(2)) : null;
    }

    private static Map<String, Series> words() {
        Map<String, Series> words = new HashMap<>();
        Lexicon.table("months").forEach((word, number) -> words.put(word, new Series("month", number)));
        Lexicon.table("time-words").forEach((word, terms) -> {
            String[] term = terms.split(" ", -1);
            if (term.length == 2 && term[0].equals("ORD")) {
                words.put(word, new Series(RANK, term[1]));
            } else if (term.length == 2 && term[0].startsWith("WEEKDAY")) {
                words.put(word, new Series("weekday", term[1]));
            }
        });
        return words;
    }

    /** Whether this is another member of the same row. */
    boolean rivals(Series other) {
        return row.equals(other.row) && !member.equals(other.member);
    }
}
