package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Approximation;
import org.factdesk.claim.Fact;
import org.factdesk.claim.WordedShare;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds a share in words with its figures: "a majority, 55 percent", "two-thirds of voters (66 percent)", "120 of the 200 seats, a majority". */
final class WordedShares implements LineReader {
    private static final String WORD = "[\\p{L}'$][^ ]* ";
    private static final String OPEN =
            "(?:,/, (?:or/CC |with/IN )?|\\(/\\S+ (?:or/CC )?|--?/: (?:or/CC )?|—/: |–/: |:/: |with/IN |or/CC )(?:(?:about|some|exactly|just|only|roughly|around)/\\S+ )?";
    private static final String CLOSE =
            "(?=,/|\\)/|\\./|--?/:|—/:|–/:|;/:|(?:of|voted|backed|said|support\\w*|oppos\\w*|favou?r\\w*)/)(?!of/IN (?:whom|which|them|these|those)/)";
    private static final String FIGURES = "(?:(?<part>#c\\d+) (?:" + WORD
            + "){0,3}?(?:of|out)/IN (?:of/IN )?(?:(?:the|its|their|all|a|total)/\\S+ ){0,2}(?<whole>#c\\d+) (?:" + WORD
            + "){0,3}?|(?<share>#p\\d+) )";
    private static final String MAJORITY = "(?<word>(?:#p\\d+ )?(?:majority|minority)/NN) ";
    private static final String HOLDING = "(?:(?:stake|share|holding|interest)/NN )?";
    private static final String NAMED = "(?:(?:of/IN |in/IN )?(?:(?!,/)" + WORD + "){0,5}?)?";

    private static final List<String> WORDS = List.of("majority/NN ", "minority/NN ", " most/JJS ");
    private static final List<Pattern> MAJORITIES = List.of(
            Pattern.compile(
                    "(?:^|,/,|that/\\S+|;/:|``/\\S+) an?/DT (?:[^ #]+/JJ )?(?<word>(?:majority|minority)/NN) of/IN (?:(?:about|some|just|only)/\\S+ )?(?<share>#p\\d+) (?<part>(?!))?(?<whole>(?!))?(?=[^ ]+/VB[DPZ] |of/IN )"),
            Pattern.compile(" " + MAJORITY + HOLDING + "(?:of/IN " + NAMED + ")?" + OPEN + FIGURES + CLOSE),
            Pattern.compile(" " + FIGURES + "(?:of/IN (?:" + WORD
                    + "){1,6}?)?(?:,/, |--?/: |\\(/\\S+ )(?:or/CC |which/\\S+ is/\\S+ )?(?:an?/DT )(?:[^ #]+/JJ )?"
                    + MAJORITY + HOLDING + "(?=,/|\\./|\\)/|--?/:|of/|in/)"),
            Pattern.compile(" (?<word>most/JJS) (?:of/IN )?(?:the/DT |them/PRP |its/\\S+ |these/DT |those/DT )?(?:"
                    + WORD + "){0,3}?(?:,/, |\\(/\\S+ |--?/: )(?:or/CC )?" + FIGURES + "(?=,/|\\)/|--?/:)"));
    private static final Pattern FRACTION = Pattern.compile(
            " (?<word>(?<kind>#p\\d+)|(?<one>#c\\d+) in/IN (?<many>#c\\d+)) (?:of/IN (?:" + WORD + "){1,5}?|(?:" + WORD
                    + "){1,2}?)?(?:,/, or/CC |\\(/\\S+ (?:or/CC )?|--?/: (?:or/CC )?|,/, )"
                    + "(?:(?:about|some|exactly|just|roughly|around)/\\S+ )?(?<share>#p\\d+) (?=,/|\\)/|\\./|--?/:|of/IN (?:them|the|all|those)/)");
    private static final Pattern FRACTION_BEHIND = Pattern.compile(
            " (?<share>#p\\d+) (?:of/IN (?:" + WORD
                    + "){1,5}?)?(?:,/, or/CC |\\(/\\S+ (?:or/CC )?|or/CC )(?:(?:about|some|exactly|just|roughly|around|nearly|almost|more|than|over)/\\S+ )*(?<word>(?<kind>#p\\d+)) (?=,/|\\)/|\\./|--?/:|of/)");
    /** What makes the word one that is not reached, wished for, or about another matter. */
    private static final Pattern UNREACHED = Pattern.compile(
            " (?:short|lack\\w*|need\\w*|requir\\w*|without|no|not|n't|never|lost|loses?|losing|denied|nearly|almost|close|seek\\w*|sought|threshold|than)/\\S+ (?:[^ ]+ ){0,4}$| (?:silent|absolute)/\\S+ $");

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SLIGHT = new BigDecimal("0.5");
    private static final BigDecimal LOOSE = new BigDecimal("4.5");
    private static final BigDecimal NEAR = new BigDecimal("0.82");

    @Override
    public List<Fact> read(Line line) {
        List<Fact> found = new ArrayList<>();
        if (!line.numbers().isEmpty()) {
            if (WORDS.stream().anyMatch(line.text()::contains)) {
                MAJORITIES.forEach(pattern -> majorities(line, pattern, found));
            }
            if (line.numbers().size() > 1) {
                fractions(line, FRACTION, found);
                fractions(line, FRACTION_BEHIND, found);
            }
        }
        return found;
    }

    private static void majorities(Line line, Pattern pattern, List<Fact> found) {
        Matcher match = line.matcher(pattern);
        while (match.find()) {
            Amount share = share(line, match);
            boolean unreached = UNREACHED
                    .matcher(line.text().substring(0, match.start("word")))
                    .find();
            boolean superlative = match.group("word").startsWith("most")
                    && line.text().startsWith(" the/DT ", match.start("word") - 8);
            if (share != null && !unreached && !superlative) {
                BigDecimal[] range = majority(line, match);
                add(line, match, share, range[0], range[1], found);
            }
        }
    }

    private static BigDecimal[] majority(Line line, Matcher match) {
        String word = match.group("word");
        if (word.endsWith("minority/NN")) {
            return new BigDecimal[] {BigDecimal.ZERO.subtract(ALL), HALF};
        }
        BigDecimal least =
                word.startsWith("#p") ? line.amount(word.split(" ", 2)[0]).value() : HALF;
        return new BigDecimal[] {least, ALL.add(ALL)};
    }

    /** The share the figures give, in percent; null where they give none. */
    private static @Nullable Amount share(Line line, Matcher match) {
        if (match.group("share") != null) {
            NumberExpression number = line.number(match.group("share"));
            return number.unit().equals(NumberExpression.FRACTION) ? null : line.amount(match.group("share"));
        }
        Amount part = line.amount(match.group("part"));
        Amount whole = line.amount(match.group("whole"));
        if (whole.value().signum() <= 0 || part.value().compareTo(whole.value()) > 0) {
            return null;
        }
        BigDecimal percent = part.value().multiply(HUNDRED).divide(whole.value(), MathContext.DECIMAL64);
        return new Amount(part.span().union(whole.span()), percent, BigDecimal.ZERO, "percent", part.approximation());
    }

    private static void fractions(Line line, Pattern pattern, List<Fact> found) {
        Matcher match = line.matcher(pattern);
        while (match.find()) {
            Amount share = line.amount(match.group("share"));
            boolean figures = !line.number(match.group("share")).unit().equals(NumberExpression.FRACTION);
            boolean ratio = match.group("kind") == null;
            BigDecimal value = ratio ? ratio(line, match) : fraction(line, match.group("kind"));
            if (figures && value != null) {
                Approximation hedge =
                        line.number(match.group(ratio ? "one" : "kind")).approximation();
                add(line, match, share, least(value, hedge), most(value, hedge), found);
            }
        }
    }

    private static @Nullable BigDecimal fraction(Line line, String word) {
        return line.number(word).unit().equals(NumberExpression.FRACTION)
                ? line.amount(word).value()
                : null;
    }

    private static @Nullable BigDecimal ratio(Line line, Matcher match) {
        BigDecimal one = line.amount(match.group("one")).value();
        BigDecimal many = line.amount(match.group("many")).value();
        return one.signum() > 0 && one.compareTo(many) < 0
                ? one.multiply(HUNDRED).divide(many, MathContext.DECIMAL64)
                : null;
    }

    private static BigDecimal least(BigDecimal value, Approximation hedge) {
        return switch (hedge) {
            case MORE_THAN, AT_LEAST -> value.subtract(SLIGHT);
            case LESS_THAN, AT_MOST -> BigDecimal.ZERO.subtract(ALL);
            case EXACT -> value.subtract(margin(value));
            case ABOUT, NEARLY -> value.multiply(NEAR);
        };
    }

    private static BigDecimal most(BigDecimal value, Approximation hedge) {
        return switch (hedge) {
            case MORE_THAN, AT_LEAST -> ALL.add(ALL);
            case LESS_THAN, AT_MOST, NEARLY -> value.add(SLIGHT);
            case EXACT -> value.add(margin(value));
            case ABOUT -> value.add(value.multiply(BigDecimal.ONE.subtract(NEAR)));
        };
    }

    /** How far the figures may lie from a plain fraction: "a third" is said of 30 percent, too. */
    private static BigDecimal margin(BigDecimal value) {
        return LOOSE.min(value.multiply(new BigDecimal("0.25")));
    }

    private static void add(
            Line line, Matcher match, Amount share, BigDecimal least, BigDecimal most, List<Fact> found) {
        Span word = line.span(match.start("word"), match.end("word"));
        found.add(new WordedShare(word.union(share.span()), word, share, least, most));
    }
}
