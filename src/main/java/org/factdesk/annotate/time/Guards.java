package org.factdesk.annotate.time;

import java.util.List;
import java.util.Set;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Turns away matches that only look like times: names (Theresa May), counts (2000 people), parts of other compounds. */
final class Guards {
    private final Set<String> leads = Lexicon.words("month-leads");
    private final Set<String> clockLeads = Lexicon.words("clock-leads");
    private final Set<String> rateLeads = Lexicon.words("rate-leads");
    private final Set<String> halfNouns = Lexicon.words("half-nouns");
    private final Set<String> counts = Lexicon.words("count-leads");
    private final Set<String> determiners = Lexicon.words("month-determiners");
    private final Set<String> prefixes = Lexicon.words("time-prefixes");
    private final Set<String> pastLeads = Lexicon.words("ref-leads");
    private final Set<String> modals = Lexicon.words("modal-verbs");
    private final Set<String> afterBefore = Lexicon.words("words-after-before");

    /** Whether {@code match} stands; {@code afterTime} where another time ends just before it. */
    boolean allows(Match match, boolean afterTime) {
        return alone(match, afterTime) && fits(match, match.symbols().size());
    }

    private boolean fits(Match match, int length) {
        return switch (match.kind()) {
            case "day", "unit", "part" -> !title(match) && !lastMinute(match) && !toldBehind(match);
            case "holiday" -> !nameBefore(match) || beforeIn(match, leads);
            case "half" -> half(match);
            case "month" -> length > 1 || month(match);
            case "year" -> length > 1 || year(match);
            case "season" -> length > 2 || season(match);
            case "days" -> days(match);
            case "date" -> date(match);
            case "clock" -> clock(match);
            case "set" -> set(match);
            case "duration" -> duration(match);
            case "ref" -> ref(match);
            case "steps" -> !governs(match);
            case "numeric" -> !beforeIs(match, "$") && Dates.Digits.of(match).inAMonth();
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
    private boolean alone(Match match, boolean afterTime) {
        Piece before = before(match);
        Piece after = after(match);
        boolean boundLeft = before != null
                && match.pieces().get(match.start()).joined()
                && Character.isLetterOrDigit(before.lower().charAt(0))
                && !afterTime
                && !prefixes.contains(before.lower());
        boolean boundRight = after != null
                && after.joined()
                && Character.isLetterOrDigit(after.lower().charAt(0))
                && after.terms().isEmpty();
        return !boundLeft && !boundRight;
    }

    /** A month by itself: led by a preposition, or plainly no name; "May", "March" and short forms need the lead. */
    private boolean month(Match match) {
        Piece month = match.pieces().get(match.start());
        boolean led = beforeIn(match, leads) || afterMonth(match);
        boolean abbreviated = month.lower().length() <= 4 && !month.is("june") && !month.is("july") && !month.is("may");
        if (nameAfter(match)) {
            return false;
        }
        if (abbreviated || month.is("march")) {
            return led;
        }
        if (month.is("may")) {
            Piece after = after(match);
            return led || (beforeIn(match, determiners) && after != null && after.word());
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

    /** "Between February and March", "February/March". */
    private static boolean afterMonth(Match match) {
        int start = match.start();
        return start >= 2
                && match.pieces().get(start - 2).as("MONTH") != null
                && joins(match.pieces().get(start - 1));
    }

    private static boolean joins(Piece piece) {
        return piece.is("and") || piece.is("or") || piece.is("to") || piece.is("/") || piece.is("-");
    }

    /** A name and no time: "VOA Today", "\"This Week\" with its host", "Good evening". */
    private static boolean title(Match match) {
        Piece last = match.pieces().get(match.end() - 1);
        Piece before = before(match);
        if (before == null) {
            return false;
        }
        boolean quoted = before.is("\"") || before.is("\u201c");
        boolean named = before.capital() && before.terms().isEmpty() && nameAfter(match);
        return before.is("good") || (last.capital() && (match.symbols().size() > 1 ? quoted : named));
    }

    /** "A last-minute deal" names no minute. */
    private static boolean lastMinute(Match match) {
        return match.has("last") && match.pieces().get(match.end() - 1).is("minute");
    }

    /** One among those that the words behind speak of: "the last day on which the ferry sailed". */
    private static boolean toldBehind(Match match) {
        List<Piece> pieces = match.pieces();
        int end = match.end();
        return match.has("last")
                && beforeIs(match, "the")
                && end + 1 < pieces.size()
                && pieces.get(end).word()
                && pieces.get(end + 1).is("which");
    }

    /** The half of a year, not of a match: in a sentence about money, output or growth. */
    private boolean half(Match match) {
        return match.has("YEAR")
                || match.has("year")
                || match.pieces().stream().anyMatch(piece -> halfNouns.contains(piece.lower()));
    }

    private boolean set(Match match) {
        if (match.argument().equals("rate")) {
            return rate(match);
        }
        boolean name =
                match.symbols().size() == 1 && match.pieces().get(match.start()).capital();
        return !name || (match.has("WEEKDAYS") || !(nameBefore(match) || nameAfter(match)));
    }

    private boolean year(Match match) {
        Piece after = after(match);
        if (afterIs(match, "year") || afterIs(match, "years")) {
            return false;
        }
        if (beforeIn(match, counts)
                || beforeIs(match, "#")
                || afterIs(match, "%")
                || afterIs(match, "percent")
                || afterIs(match, "per")) {
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
        return led && (after == null || !after.word() || joins(after) || (beforeIs(match, "in") && !things(after)));
    }

    /** Whether {@code word} may be what a number before it counts. */
    private static boolean things(Piece word) {
        return !word.capital() && (word.lower().endsWith("s") || word.is("people") || word.is("men"));
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
    private boolean days(Match match) {
        int dash = match.index("-", 0);
        if (dash >= 0
                && match.pieces().get(dash).joined()
                        != match.pieces().get(dash + 1).joined()) {
            return false;
        }
        Piece after = after(match);
        boolean monthLast = match.symbols().indexOf("MONTH") == match.symbols().size() - 1;
        boolean dated = match.has("YEAR") || match.has("-") || monthLast || beforeIs(match, "from");
        return dated
                || after == null
                || !after.word()
                || leads.contains(after.lower())
                || after.is("at")
                || after.is("and")
                || after.is("to");
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
        if (afterIs(match, "old") || numbered(match)) {
            return false;
        }
        Piece last = match.pieces().get(match.end() - 1);
        boolean fraction = last.joined() && (last.is("quarters") || last.is("minute") || last.is("second"));
        boolean perUnit = match.has("a") && match.symbols().size() == 2 && rate(match);
        return !fraction
                && (!match.argument().equals("a while") || beforeIs(match, "for") || beforeIs(match, "in"))
                && (!match.argument().equals("the years") || beforeIs(match, "over") || beforeIs(match, "through"))
                && !perUnit
                && !beforeIs(match, "$")
                && !(match.symbols().size() == 1 && beforeIs(match, "some"));
    }

    /** "Two days before the launch", "three days later than planned": a length, for what it is counted from follows. */
    private boolean governs(Match match) {
        Piece last = match.pieces().get(match.end() - 1);
        Piece after = after(match);
        if (after == null || match.has("the")) {
            return false;
        }
        if (after.is("than")) {
            return last.is("later") || last.is("earlier");
        }
        return last.is("before")
                && Character.isLetterOrDigit(after.lower().charAt(0))
                && !afterBefore.contains(after.lower());
    }

    /** "The World Cup 2018 day five": a year and what comes after it, no two thousand days. */
    private static boolean numbered(Match match) {
        int number = match.index("NUM", 0);
        int unit = match.index("UNIT", 0);
        return number >= 0
                && unit == number + 1
                && match.pieces().get(number).as("YEAR") != null
                && !match.pieces().get(unit).joined();
    }

    private boolean ref(Match match) {
        Piece after = after(match);
        if (match.has("soon") && (beforeIs(match, "as") || afterIs(match, "after"))) {
            return false;
        }
        boolean noun = match.has("the") && match.symbols().size() == 2;
        if (match.has("one")) {
            return beforeIn(match, modals);
        }
        boolean led = beforeIn(match, pastLeads) && !afterIs(match, "of") && (after == null || after.as("NUM") == null);
        return !noun || led || after == null || !after.word() || after.is("and");
    }
}
