package org.factdesk.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The senses of a piece that starts with a digit. */
final class Digits {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SLASHED = Pattern.compile("\\d{1,2}/\\d{1,2}/(\\d\\d|\\d{4})");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4])[:.][0-5]\\d(:[0-5]\\d)?");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(st|nd|rd|th)");
    private static final Pattern DECADE = Pattern.compile("(1[5-9]|20)?\\d0'?s");
    private static final Pattern FRACTION = Pattern.compile("[1-9]/[2-9]");
    private static final Pattern YEARS = Pattern.compile("[12]\\d{3}/(\\d\\d|\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,6}(\\.\\d+)?");

    private Digits() {}

    static List<Term> senses(String digits) {
        if (digits.length() > 12) {
            return List.of();
        }
        List<Term> senses = new ArrayList<>(2);
        add(senses, "ISO", ISO, digits);
        add(senses, "SLASHED", SLASHED, digits);
        add(senses, "DOTTED", DOTTED, digits);
        add(senses, "CLOCK", CLOCK, digits);
        add(senses, "FRACTION", FRACTION, digits);
        if (YEARS.matcher(digits).matches() && consecutive(digits)) {
            senses.add(new Term("YEARS", digits.substring(0, 4)));
        }
        if (ORDINAL.matcher(digits).matches()) {
            senses.add(new Term("ORD", digits.substring(0, digits.length() - 2)));
        }
        if (DECADE.matcher(digits).matches()) {
            senses.add(new Term("DECADE", digits.replaceAll("\\D", "")));
        }
        if (NUMBER.matcher(digits).matches()) {
            number(senses, digits);
        }
        return senses;
    }

    private static boolean consecutive(String years) {
        int first = Integer.parseInt(years.substring(0, 4));
        int second = Integer.parseInt(years.substring(5));
        return years.length() == 9 ? second == first + 1 : second == (first + 1) % 100;
    }

    /** "'98", "'80s". */
    static List<Term> short2(String word) {
        if (word.length() == 3 && Lexer.isDigit(word.charAt(1))) {
            return List.of(new Term("YEAR2", word.substring(1)));
        }
        if (word.length() == 4 && Lexer.isDigit(word.charAt(1)) && word.endsWith("0s")) {
            return List.of(new Term("DECADE", word.substring(1, 3)));
        }
        return List.of();
    }

    private static void number(List<Term> senses, String digits) {
        senses.add(new Term("NUM", digits.replace(",", "")));
        if (digits.indexOf(',') >= 0 || digits.indexOf('.') >= 0) {
            return;
        }
        int value = Integer.parseInt(digits);
        if (digits.length() <= 2 && value <= 39) {
            senses.add(new Term("DAY", digits));
        }
        if (digits.length() == 2) {
            senses.add(new Term("NN", digits));
        }
        if (digits.length() == 4 && value >= 1000 && value < 2200) {
            senses.add(new Term("YEAR", digits));
        }
    }

    private static void add(List<Term> senses, String symbol, Pattern pattern, String digits) {
        if (pattern.matcher(digits).matches()) {
            senses.add(new Term(symbol, digits));
        }
    }
}
