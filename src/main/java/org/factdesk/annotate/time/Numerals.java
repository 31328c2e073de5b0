package org.factdesk.annotate.time;

import java.util.ArrayList;
import java.util.List;

/** Makes one piece of a numeral in several words: "twenty four", "nineteen ninety-six", "2 1/2", "two and a half". */
final class Numerals {
    private final List<Piece> pieces;
    private int at;

    private Numerals(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static List<Piece> merge(List<Piece> pieces) {
        return new Numerals(pieces).merged();
    }

    private List<Piece> merged() {
        List<Piece> merged = new ArrayList<>(pieces.size());
        while (at < pieces.size()) {
            int start = at;
            Piece first = pieces.get(at);
            if (hyphenated(start)) {
                at++;
                Piece next = pieces.get(at);
                merged.add(new Piece(next.start(), next.end(), next.lower(), next.capital(), true, next.terms()));
                at++;
                continue;
            }
            Term number = numeral();
            if (number == null || at == start + 1) {
                at = start + 1;
                merged.add(first);
            } else {
                merged.add(whole(start, at, number));
            }
        }
        return merged;
    }

    /** A hyphen within a compound ("two-year") is no piece of its own; a dash between numbers is. */
    private boolean hyphenated(int i) {
        if (i == 0 || i + 1 >= pieces.size() || !pieces.get(i).is("-")) {
            return false;
        }
        Piece before = pieces.get(i - 1);
        Piece after = pieces.get(i + 1);
        boolean digits = Lexer.isDigit(before.lower().charAt(0))
                && Lexer.isDigit(after.lower().charAt(0));
        return pieces.get(i).joined() && after.joined() && (before.word() || after.word()) && !digits;
    }

    private Piece whole(int from, int to, Term number) {
        Piece first = pieces.get(from);
        Piece last = pieces.get(to - 1);
        List<Term> terms = new ArrayList<>();
        terms.add(number);
        double value = number.number();
        if (number.symbol().equals("NUM") && value >= 1100 && value < 2200 && value == Math.rint(value)) {
            terms.add(new Term("YEAR", Integer.toString((int) value)));
        }
        return new Piece(
                first.start(), last.end(), first.lower() + " " + last.lower(), first.capital(), first.joined(), terms);
    }

    private @org.jspecify.annotations.Nullable Term numeral() {
        Piece first = pieces.get(at);
        Term term = first.as("NUM");
        boolean a = first.is("a") && at + 1 < pieces.size() && scale(at + 1) > 0;
        if (term == null && !a) {
            return null;
        }
        double value = a ? 1 : term == null ? 0 : term.number();
        boolean words = a || first.word();
        at++;
        if (words) {
            return words(value);
        }
        Term fraction = at < pieces.size() ? pieces.get(at).as("FRACTION") : null;
        if (fraction != null) {
            at++;
            return new Term("NUM", text(value + fraction(fraction.code())));
        }
        return new Term("NUM", text(value + half()));
    }

    private Term words(double first) {
        double total = 0;
        double current = first;
        double last = first;
        while (at < pieces.size()) {
            int skip = dash(at) ? 1 : 0;
            if (pieces.get(at).is("and") && last >= 100) {
                skip = 1;
            }
            double scale = scale(at + skip);
            Term next = at + skip < pieces.size() && pieces.get(at + skip).word()
                    ? pieces.get(at + skip).as("NUM")
                    : null;
            Term ordinal = at + skip < pieces.size() ? pieces.get(at + skip).as("ORD") : null;
            if (scale == 100) {
                current *= 100;
                last = 100;
            } else if (scale > 0) {
                total += current * scale;
                current = 0;
                last = scale;
            } else if (next != null && fits(last, next.number())) {
                current += next.number();
                last = next.number();
            } else if (next != null && current >= 11 && current <= 20 && total == 0 && next.number() >= 10) {
                current = current * 100 + next.number();
                last = next.number();
            } else if (ordinal != null
                    && skip + at < pieces.size()
                    && pieces.get(at + skip).word()
                    && fits(last, ordinal.number())) {
                at += skip + 1;
                return new Term("ORD", text(total + current + ordinal.number()));
            } else {
                break;
            }
            at += skip + 1;
        }
        return new Term("NUM", text(total + current + half()));
    }

    private static boolean fits(double before, double next) {
        boolean tens = before >= 20 && before < 100 && before % 10 == 0;
        return (before >= 100 && next < 100) || (tens && next < 10);
    }

    private boolean dash(int i) {
        return i + 1 < pieces.size()
                && pieces.get(i).is("-")
                && pieces.get(i).joined()
                && pieces.get(i + 1).joined();
    }

    private double scale(int i) {
        if (i >= pieces.size()) {
            return 0;
        }
        return switch (pieces.get(i).lower()) {
            case "hundred" -> 100;
            case "thousand" -> 1000;
            default -> 0;
        };
    }

    /** "and a half" adds one half. */
    private double half() {
        boolean half = at + 2 < pieces.size()
                && pieces.get(at).is("and")
                && pieces.get(at + 1).is("a")
                && pieces.get(at + 2).is("half");
        at += half ? 3 : 0;
        return half ? 0.5 : 0;
    }

    private static double fraction(String code) {
        return (code.charAt(0) - '0') / (double) (code.charAt(2) - '0');
    }

    static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
