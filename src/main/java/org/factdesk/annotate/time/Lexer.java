package org.factdesk.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.text.Span;

/** Cuts a sentence into pieces. */
final class Lexer {
    private final Vocabulary vocabulary;

    Lexer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The pieces of {@code sentence}, numerals of several words made one piece each. */
    List<Piece> pieces(String text, Span sentence) {
        List<Piece> pieces = new ArrayList<>();
        int at = sentence.start();
        boolean joined = false;
        while (at < sentence.end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                joined = false;
                at++;
                continue;
            }
            int close = editorsMark(text, at, sentence.end());
            if (close > 0) {
                pieces.add(piece(text, at + 1, close, joined));
                at = close + 1;
                joined = true;
                continue;
            }
            int end = end(text, at, sentence.end());
            pieces.add(piece(text, at, end, joined));
            joined = true;
            at = end;
        }
        return Numerals.merge(pieces);
    }

    /** Where the bracket around one word closes that an editor put into a quotation ("[Ten] years ago"), 0 where none opens at {@code at}. */
    private static int editorsMark(String text, int at, int limit) {
        if (text.charAt(at) != '[') {
            return 0;
        }
        int end = at + 1;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > at + 1 && end < limit && text.charAt(end) == ']' ? end : 0;
    }

    private Piece piece(String text, int start, int end, boolean joined) {
        char first = text.charAt(start);
        String lower = Marks.plain(text.substring(start, end).toLowerCase(Locale.ROOT));
        if (isDigit(first)) {
            return new Piece(start, end, lower, false, joined, Digits.senses(lower));
        }
        boolean capital = Character.isUpperCase(first);
        String bare = lower.length() > 1 && lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        List<Term> senses = switch (bare) {
            case "a.m", "am" -> List.of(new Term("MERIDIEM", "0"));
            case "p.m", "pm" -> List.of(new Term("MERIDIEM", "12"));
            default -> first == '\'' ? Digits.short2(lower) : vocabulary.senses(bare, capital);
        };
        return new Piece(start, end, bare, capital, joined, senses);
    }

    private int end(String text, int at, int limit) {
        char c = text.charAt(at);
        if (isDigit(c)) {
            return digits(text, at, limit);
        }
        if (Character.isLetter(c)) {
            return letters(text, at, limit);
        }
        if (Marks.plain(c) == '\'' && at + 1 < limit) {
            return apostrophe(text, at, limit);
        }
        return at + 1;
    }

    /** "'s", "'80s", "'98", or the mark alone. */
    private static int apostrophe(String text, int at, int limit) {
        int end = at + 1;
        while (end < limit && end < at + 4 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String rest = text.substring(at + 1, end);
        boolean whole = end == limit || !Character.isLetterOrDigit(text.charAt(end));
        boolean suffix = rest.equals("s") || rest.equals("ll") || rest.equals("re");
        boolean years = rest.length() >= 2 && isDigit(rest.charAt(0)) && isDigit(rest.charAt(1));
        return whole && (suffix || years) ? end : at + 1;
    }

    private int letters(String text, int at, int limit) {
        int end = at;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end < limit && text.charAt(end) == '.') {
            if (end + 1 < limit
                    && end - at == 1
                    && text.charAt(end + 1) == 'm'
                    && "apAP".indexOf(text.charAt(at)) >= 0) {
                return end + 2 < limit && text.charAt(end + 2) == '.' ? end + 3 : end + 2;
            }
            String lower = text.substring(at, end).toLowerCase(Locale.ROOT);
            boolean short4 = end - at <= 5 && end - at >= 3 && Character.isUpperCase(text.charAt(at));
            if (short4 && end + 1 < limit && abbreviates(lower)) {
                return end + 1;
            }
        }
        return end;
    }

    private boolean abbreviates(String lower) {
        return vocabulary.senses(lower, true).stream()
                .anyMatch(
                        term -> term.symbol().equals("WD") || (term.symbol().equals("MONTH") && !lower.equals("may")));
    }

    /** A run of digits with the marks that may stand within a number, a date or a clock time. */
    private static int digits(String text, int at, int limit) {
        int end = at;
        while (end < limit) {
            char c = text.charAt(end);
            boolean inner =
                    (c == ',' || c == '.' || c == ':' || c == '/') && end + 1 < limit && isDigit(text.charAt(end + 1));
            if (!isDigit(c) && !inner && !isoDash(text, at, end, limit)) {
                break;
            }
            end++;
        }
        return suffix(text, at, end, limit);
    }

    private static boolean isoDash(String text, int at, int dash, int limit) {
        return text.charAt(dash) == '-'
                && dash + 2 < limit
                && isDigit(text.charAt(dash + 1))
                && isDigit(text.charAt(dash + 2))
                && ((dash - at == 4 && dash + 3 < limit && text.charAt(dash + 3) == '-')
                        || (dash - at == 7 && text.charAt(at + 4) == '-'));
    }

    /** Ordinal endings and the s of decades belong to their digits. */
    private static int suffix(String text, int at, int end, int limit) {
        int stop = end;
        while (stop < limit && Character.isLetter(text.charAt(stop)) && stop < end + 3) {
            stop++;
        }
        String ending = text.substring(end, stop).toLowerCase(Locale.ROOT);
        boolean ordinal = ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th");
        if (ordinal || (ending.equals("s") && end - at >= 2)) {
            return stop;
        }
        boolean apostropheS = end - at == 4
                && end + 1 < limit
                && Marks.plain(text.charAt(end)) == '\''
                && text.charAt(end + 1) == 's'
                && text.charAt(end - 1) == '0';
        boolean whole = end + 2 >= limit || !Character.isLetterOrDigit(text.charAt(end + 2 < limit ? end + 2 : end));
        return apostropheS && whole && text.charAt(at) != '2' ? end + 2 : end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
