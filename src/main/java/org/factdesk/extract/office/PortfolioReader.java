package org.factdesk.extract.office;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factdesk.lexicon.OfficeTitles;

/** Reads the portfolio beside "minister" or "secretary": "urban development minister", "minister for the armed forces". */
final class PortfolioReader {
    private static final OfficeTitles TITLES = OfficeTitles.common();

    private PortfolioReader() {}

    /** The first token of a portfolio that ends before {@code title}; {@code title} itself where there is none. */
    static int startBefore(Line line, int title, int floor) {
        int first = title;
        int i = title - 1;
        while (i >= floor) {
            if (TITLES.ofPortfolio(line.word(i))) {
                first = i;
            } else if (!joins(line, i) || !TITLES.ofPortfolio(line.word(i - 1)) || i + 1 != first) {
                break;
            }
            i--;
        }
        return first;
    }

    private static boolean joins(Line line, int i) {
        return line.is(i, "and") || line.is(i, "&") || line.is(i, ",");
    }

    /** Behind the last token of a portfolio that starts with "of", "for" or "without" at {@code from}; {@code from} where there is none. */
    static int endAfter(Line line, int from, Set<Integer> inNames) {
        if (!line.is(from, "of") && !line.is(from, "for") && !line.is(from, "without")) {
            return from;
        }
        int i = line.is(from + 1, "the") ? from + 2 : from + 1;
        boolean capital = line.capital(i);
        if (!word(line, i) || (!capital && !TITLES.ofPortfolio(line.word(i)) && !line.is(from, "without"))) {
            return from;
        }
        int end = i + 1;
        while (true) {
            if (line.possessive(end) && line.capital(end + 1)) {
                end += 2;
                continue;
            }
            int next = line.is(end, ",") && line.is(end + 1, "and") ? end + 2 : joins(line, end) ? end + 1 : end;
            next = next > end && line.is(next, "the") && line.capital(next + 1) ? next + 1 : next;
            boolean goesOn = word(line, next)
                    && (!inNames.contains(next) || known(line, next))
                    && (line.capital(next) == capital || TITLES.ofPortfolio(line.word(next)));
            if (!goesOn || (next > end && !continues(line, end, next, capital))) {
                return end;
            }
            end = next + 1;
        }
    }

    private static boolean continues(Line line, int joint, int next, boolean capital) {
        if (known(line, next)) {
            return true;
        }
        boolean list = capital && (line.is(joint, "and") || line.is(joint + 1, "and") || listGoesOn(line, next));
        return list && TITLES.match(line.words(next, next + 4)) == null;
    }

    /** Whether "X and Y" or "X, Y and Z" follows: "for Trade, Small Business and Exports". */
    private static boolean listGoesOn(Line line, int from) {
        int item = from;
        int i = from;
        while (line.capital(i) || (line.is(i, ",") && i > item)) {
            item = line.is(i, ",") ? i + 1 : item;
            i++;
        }
        return i > item && line.is(i, "and") && (line.capital(i + 1) || line.is(i + 1, "the"));
    }

    private static boolean known(Line line, int i) {
        return TITLES.ofPortfolio(line.word(i));
    }

    private static boolean word(Line line, int i) {
        return line.has(i)
                && Character.isLetter(line.text(i).codePointAt(0))
                && !line.is(i, "and")
                && !line.inTime(i)
                && (line.capital(i)
                        || line.tagged(i, "NN")
                        || line.tagged(i, "JJ")
                        || TITLES.ofPortfolio(line.word(i)));
    }

    /** The one name of the portfolio written in the tokens. */
    static String name(Line line, int from, int to) {
        List<String> words = line.words(from, to);
        String wording = IntStream.range(0, words.size())
                .mapToObj(i -> (i == 0 || words.get(i).equals(",") ? "" : " ") + words.get(i))
                .collect(Collectors.joining());
        String bare = wording.startsWith("the ") ? wording.substring("the ".length()) : wording;
        return TITLES.portfolio(bare);
    }
}
