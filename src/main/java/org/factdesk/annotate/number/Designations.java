package org.factdesk.annotate.number;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.annotate.Token;
import org.factdesk.lexicon.Lexicon;

/** Tells digits that name or date something ("Article 5", "in 1998", "10:30", "12 Mill Road") from those that measure or count. */
final class Designations {
    private static final Set<String> NUMBERED = Lexicon.words("numbered");
    private static final Set<String> STREETS = Lexicon.words("street-words");
    private static final Set<String> MONTHS = Lexicon.table("months").keySet();
    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}|2100");
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern PART_OF_A_CODE = Pattern.compile("[\\p{L}\\d#@/:.,+_-]");
    private static final Pattern GOES_ON = Pattern.compile("[/:_@]\\w|[.,]\\d|-\\d|\\p{L}|[-]\\p{Lu}");
    private static final Set<String> DAY_PARTS =
            Set.of("am", "pm", "a.m.", "p.m.", "gmt", "utc", "o'clock", "ad", "bc", "bce");

    private Designations() {}

    /** Whether the characters next to the digits from {@code start} to {@code end} make them part of a longer code. */
    static boolean partOfCode(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 1), start);
        String after = text.substring(end, Math.min(text.length(), end + 2));
        return PART_OF_A_CODE.matcher(before).matches()
                || GOES_ON.matcher(after).lookingAt();
    }

    /** Whether the bare digits at token {@code at} of {@code sentence} name something. */
    static boolean names(List<Token> sentence, int at) {
        String digits = sentence.get(at).text();
        return figures(sentence, at)
                || numbered(sentence, at)
                || calendar(sentence, at)
                || street(sentence, at)
                || (YEAR.matcher(digits).matches() && !countsThings(sentence, at, digits));
    }

    /** Part of a telephone number and the like: figures beside figures, or a leading zero. */
    private static boolean figures(List<Token> sentence, int at) {
        String digits = sentence.get(at).text();
        boolean padded = digits.length() > 1
                && digits.charAt(0) == '0'
                && FIGURES.matcher(digits).matches();
        return padded || beside(sentence, at - 1) || beside(sentence, at + 1);
    }

    private static boolean beside(List<Token> sentence, int at) {
        return at >= 0
                && at < sentence.size()
                && FIGURES.matcher(sentence.get(at).text()).matches()
                && !YEAR.matcher(sentence.get(at).text()).matches();
    }

    private static boolean numbered(List<Token> sentence, int at) {
        if (at == 0) {
            return false;
        }
        String before = lower(sentence, at - 1);
        return NUMBERED.contains(before) || (isJoin(before) && at > 2 && designated(sentence, at - 2));
    }

    private static boolean designated(List<Token> sentence, int at) {
        return Character.isDigit(sentence.get(at).text().charAt(0))
                && at > 0
                && NUMBERED.contains(plural(lower(sentence, at - 1)));
    }

    private static String plural(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isJoin(String word) {
        return word.equals("and") || word.equals("or") || word.equals(",") || word.equals("to");
    }

    private static boolean calendar(List<Token> sentence, int at) {
        return MONTHS.contains(bare(lower(sentence, at - 1)))
                || (MONTHS.contains(bare(lower(sentence, at + 1)))
                        && Character.isUpperCase(sentence.get(at + 1).text().charAt(0)))
                || DAY_PARTS.contains(lower(sentence, at + 1));
    }

    private static boolean street(List<Token> sentence, int at) {
        int word = at + 1;
        while (word < sentence.size()
                && word < at + 4
                && Character.isUpperCase(sentence.get(word).text().charAt(0))) {
            if (word > at + 1 && STREETS.contains(lower(sentence, word))) {
                return true;
            }
            word++;
        }
        return false;
    }

    private static boolean countsThings(List<Token> sentence, int at, String digits) {
        boolean noun = at + 1 < sentence.size() && sentence.get(at + 1).tag().equals("NNS");
        boolean hedged = Hedges.around(sentence, at, at + 1) != null;
        boolean recent = digits.startsWith("19") || digits.startsWith("20");
        return noun && (hedged || !recent);
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static String lower(List<Token> sentence, int at) {
        return at < 0 || at >= sentence.size() ? "" : sentence.get(at).text().toLowerCase(Locale.ROOT);
    }
}
