package org.factdesk.annotate.time;

import java.util.List;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Turns away matches that only look like times: names (Theresa May), counts (2000 people), parts of other compounds. */
final class Guards {
    private static final Set<String> COUNTED =
            Set.of("$", "£", "€", "¥", "#", "no", "number", "about", "some", "nearly", "than", "/");
    private static final Set<String> ARTICLES = Set.of("a", "the", "its", "their", "his", "her");
    private static final Set<String> FULL_SHORT_MONTHS = Set.of("june", "july", "may");

    private final Set<String> leads = Lexicon.words("month-leads");
    private final Set<String> clockLeads = Lexicon.words("clock-leads");
    private final Set<String> rateLeads = Lexicon.words("rate-leads");

    /** Whether {@code match} stands; {@code afterTime} where another time ends just before it. */
    boolean allows(Match match, boolean afterTime) {
        return alone(match, afterTime) && fits(match, match.symbols().size());
    }

    private boolean fits(Match match, int length) {
        return switch (match.kind()) {
            case "month" -> length > 1 || month(match);
            case "year" -> length > 1 || year(match);
            case "season" -> length > 2 || season(match);
            case "days" -> days(match);
            case "date" -> date(match);
            case "clock" -> clock(match);
            case "set" -> !match.argument().equals("rate") || rate(match);
            case "duration" -> duration(match);
            case "ref" -> ref(match);
            case "numeric" -> !beforeIs(match, "$");
            default -> true;
        };
    }

    private static @Nullable Piece before(Match match) {
        return match.start() == 0 ? null : match.pieces().get(match.start() - 1);
    }

    private static @Nullable Piece after(Match match) {
        List<Piece> pieces = match.pieces();
        return match.end() == pieces.size() ? null : pieces.get(match.end());
    }

    private static boolean beforeIs(Match match, String word) {
        Piece before = before(match);
        return before != null && before.is(word);
    }

    private static boolean afterIs(Match match, String word) {
        Piece after = after(match);
        return after != null && after.is(word);
    }

    private static boolean beforeIn(Match match, Set<String> words) {
        Piece before = before(match);
        return before != null && words.contains(before.lower());
    }

    /** Not part of a compound with a word that is no time ("year-round", "all-day"). */
    private static boolean alone(Match match, boolean afterTime) {
        Piece before = before(match);
        Piece after = after(match);
        boolean boundLeft = before != null
                && match.pieces().get(match.start()).joined()
                && Character.isLetterOrDigit(before.lower().charAt(0))
                && !afterTime
                && !"mid pre post early late".contains(before.lower());
        boolean boundRight = after != null
                && after.joined()
                && Character.isLetterOrDigit(after.lower().charAt(0))
                && after.terms().isEmpty();
        return !boundLeft && !boundRight;
    }

    /** A month by itself: led by a preposition, or plainly no name; "May", "March" and short forms need the lead. */
    private boolean month(Match match) {
        Piece month = match.pieces().get(match.start());
        boolean led = beforeIn(match, leads);
        boolean abbreviated = month.lower().length() <= 4 && !FULL_SHORT_MONTHS.contains(month.lower());
        if (nameAfter(match)) {
            return false;
        }
        if (abbreviated || month.is("march")) {
            return led;
        }
        if (month.is("may")) {
            Piece after = after(match);
            return led || (beforeIn(match, ARTICLES) && after != null && after.word());
        }
        return led || !nameBefore(match);
    }

    private static boolean nameAfter(Match match) {
        Piece after = after(match);
        return after != null
                && after.capital()
                && !after.joined()
                && after.terms().isEmpty();
    }

    private static boolean nameBefore(Match match) {
        Piece before = before(match);
        return before != null && before.capital() && !before.is("the");
    }

    private boolean year(Match match) {
        Piece after = after(match);
        if (beforeIn(match, COUNTED) || afterIs(match, "%") || afterIs(match, "percent") || afterIs(match, "per")) {
            return false;
        }
        if (dashed(match, after)) {
            return false;
        }
        int year = Dates.number(match, "YEAR");
        if (year >= 1800 && year <= 2060) {
            return true;
        }
        boolean led = beforeIn(match, leads) || beforeIs(match, "(") || beforeIs(match, "and") || beforeIs(match, "or");
        return led && (after == null || !after.word() || after.is("to") || after.is("and"));
    }

    /** In a string of figures and dashes that is no pair of years. */
    private static boolean dashed(Match match, @Nullable Piece after) {
        List<Piece> pieces = match.pieces();
        int start = match.start();
        if (after != null && after.is("-") && after.joined()) {
            return match.end() + 1 < pieces.size()
                    && pieces.get(match.end() + 1).joined()
                    && pieces.get(match.end() + 1).as("YEAR") == null
                    && pieces.get(match.end() + 1).as("NN") == null;
        }
        boolean behind = start >= 2
                && pieces.get(start).joined()
                && pieces.get(start - 1).is("-")
                && pieces.get(start - 1).joined();
        return behind && pieces.get(start - 2).as("YEAR") == null;
    }

    private boolean season(Match match) {
        boolean led = beforeIn(match, leads) || beforeIs(match, "over") || beforeIs(match, "into");
        boolean bare = match.symbols().size() == 1;
        boolean fall = bare && match.pieces().get(match.start()).is("fall");
        return led && !fall && !afterIs(match, "of") && !afterIs(match, "in") && !afterIs(match, "to");
    }

    /** "May 3 and 4" needs a sign that the second number counts nothing; "2 -1 May" holds a score. */
    private static boolean days(Match match) {
        int dash = match.index("-", 0);
        if (dash >= 0
                && match.pieces().get(dash).joined()
                        != match.pieces().get(dash + 1).joined()) {
            return false;
        }
        Piece after = after(match);
        boolean monthLast = match.symbols().indexOf("MONTH") == match.symbols().size() - 1;
        boolean dated = match.has("YEAR") || match.has("-") || monthLast;
        return dated || after == null || !after.word() || after.is("in") || after.is("at") || after.is("and");
    }

    /** "In April 31 people died" counts people; numbers above 31 are days, however wrong, only with a year beside them. */
    private static boolean date(Match match) {
        Integer day = match.number("DAY");
        boolean count = match.symbols().get(0).equals("MONTH") && !match.has("YEAR") && beforeIs(match, "in");
        if (count) {
            return false;
        }
        return day == null || (day >= 1 && day <= 31) || match.has("YEAR");
    }

    private boolean clock(Match match) {
        String clock = match.code("CLOCK");
        boolean marked = match.has("MERIDIEM") || match.has("ZONE");
        if (clock != null && clock.indexOf('.') >= 0) {
            return marked;
        }
        return clock == null || marked || beforeIn(match, clockLeads);
    }

    private boolean rate(Match match) {
        Piece before = before(match);
        return before != null && (rateLeads.contains(before.lower()) || before.as("NUM") != null);
    }

    private boolean duration(Match match) {
        Piece last = match.pieces().get(match.end() - 1);
        boolean fraction = last.joined() && (last.is("quarters") || last.is("minute") || last.is("second"));
        boolean perUnit = match.has("a") && match.symbols().size() == 2 && rate(match);
        return !fraction
                && !perUnit
                && !beforeIs(match, "$")
                && !(match.symbols().size() == 1 && beforeIs(match, "some"));
    }

    private static boolean ref(Match match) {
        Piece after = after(match);
        if (match.has("soon") && (beforeIs(match, "as") || afterIs(match, "after"))) {
            return false;
        }
        boolean noun = match.has("the") && match.symbols().size() == 2;
        return !noun || after == null || !after.word() || after.is("and");
    }
}
