package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Conversion;
import org.factdesk.claim.Fact;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds a measure given in two units: "30 miles (48 kilometers)", "90 degrees Fahrenheit, or 32 Celsius". */
final class Conversions implements LineReader {
    private static final String HEDGE =
            "(?:(?:about|around|roughly|some|nearly|almost|approximately|just|over|under|more|less|than|or|a|an|the|up|to|at|least|only|slightly|well|close|equivalent|i\\.e\\.)/\\S+ ){0,4}";
    private static final String SCALE = "(?: (?:c|f|celsius|fahrenheit|centigrade)/[^ ]+)?";
    private static final String GIVEN = " (?:(?<large>#m\\d+) (?:,/, |and/CC )?)?(?<given>#[cm]\\d+)(?<scale>" + SCALE
            + ") (?:(?!per/|a/|an/)[^ #(),]+/(?:JJ\\w?|RB\\w?|NN\\w?) ){0,3}?";
    private static final String CONVERTED = HEDGE + "(?<converted>#[cm]\\d+)(?<scale2>" + SCALE + ") ";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(GIVEN + "\\(/\\S+ " + CONVERTED + "(?:[^ #()]+/(?:JJ\\w?|RB\\w?|NN\\w?) ){0,3}?(?=\\)/)"),
            Pattern.compile(GIVEN
                    + "(?:,/, or/CC |,/, (?=about/|roughly/|around/|approximately/)|or/CC |//\\S+ |--?/: (?:or/CC )?)"
                    + CONVERTED + "(?=,/|\\./|;/|\\)/|--?/|[^ ]+/(?:IN|JJ|RB|NN|CC|VB))"));

    private record Size(String dimension, List<BigDecimal> sizes) {}

    private static final Map<String, Size> SIZES = Lexicon.table("conversions").entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> size(entry.getValue())));
    private static final Pattern LETTERS = Pattern.compile("^[^a-z]*(?:degrees?[^a-z]*)?");
    private static final BigDecimal NINE_FIFTHS = new BigDecimal("1.8");
    private static final BigDecimal FREEZING = BigDecimal.valueOf(32);

    private static Size size(String line) {
        String[] columns = line.split("\t", -1);
        return new Size(
                columns[0],
                Arrays.stream(columns[1].split("[|]")).map(BigDecimal::new).toList());
    }

    @Override
    public List<Fact> read(Line line) {
        List<Fact> found = new ArrayList<>();
        if (line.numbers().size() > 1) {
            PATTERNS.forEach(pattern -> read(line, pattern, found));
        }
        return found;
    }

    private static void read(Line line, Pattern pattern, List<Fact> found) {
        Matcher match = line.matcher(pattern);
        while (match.find()) {
            Amount converted = whole(line, match, "converted", "scale2");
            Amount given = given(line, match);
            Conversion conversion = given == null ? null : conversion(line, match, given, converted);
            if (conversion != null) {
                found.add(conversion);
            }
        }
    }

    /** The measure; "five feet 10 inches" is one. Null where two measures only stand side by side. */
    private static @Nullable Amount given(Line line, Matcher match) {
        Amount last = whole(line, match, "given", "scale");
        if (match.group("large") == null) {
            return last;
        }
        Amount large = line.amount(match.group("large"));
        boolean feet = large.unit().equals("foot") && last.unit().equals("inch");
        boolean pounds = large.unit().equals("GBP") && last.unit().equals("ounce");
        return feet || pounds
                ? new Amount(
                        large.span().union(last.span()),
                        large.value()
                                .multiply(feet ? BigDecimal.valueOf(12) : BigDecimal.valueOf(16))
                                .add(last.value()),
                        last.tolerance(),
                        last.unit(),
                        large.approximation())
                : null;
    }

    private static @Nullable Conversion conversion(Line line, Matcher match, Amount given, Amount converted) {
        String scale = scale(line, match.group("given"), match.group("scale"));
        String other = scale(line, match.group("converted"), match.group("scale2"));
        if (!scale.isEmpty() || !other.isEmpty()) {
            return !scale.isEmpty() && !other.isEmpty() && !scale.equals(other)
                    ? temperature(given, converted, scale.equals("f"))
                    : null;
        }
        Size from = SIZES.get(given.unit());
        Size to = SIZES.get(converted.unit());
        return from == null
                        || to == null
                        || !from.dimension().equals(to.dimension())
                        || given.unit().equals(converted.unit())
                ? null
                : measure(given, converted, from, to);
    }

    /** "c" or "f", "" where the number is no temperature of a known scale. */
    private static String scale(Line line, String number, String behind) {
        String named = behind.isBlank()
                ? LETTERS.matcher(line.words(number).toLowerCase(Locale.ROOT)).replaceAll("")
                : behind.strip();
        boolean degree = line.number(number).unit().equals("degree") || !behind.isBlank();
        return degree && (named.startsWith("c") || named.startsWith("f")) ? named.substring(0, 1) : "";
    }

    /** The number with the letter of its scale, where that stands apart. */
    private static Amount whole(Line line, Matcher match, String number, String scale) {
        Amount amount = line.amount(match.group(number));
        Span span = line.span(match.start(number), match.end(scale));
        return new Amount(span, amount.value(), amount.tolerance(), amount.unit(), amount.approximation());
    }

    private static Conversion temperature(Amount given, Amount converted, boolean fahrenheit) {
        BigDecimal value = given.value();
        BigDecimal reading = fahrenheit
                ? value.subtract(FREEZING).divide(NINE_FIFTHS, MathContext.DECIMAL64)
                : value.multiply(NINE_FIFTHS).add(FREEZING);
        BigDecimal difference =
                fahrenheit ? value.divide(NINE_FIFTHS, MathContext.DECIMAL64) : value.multiply(NINE_FIFTHS);
        BigDecimal rate = fahrenheit ? BigDecimal.ONE.divide(NINE_FIFTHS, MathContext.DECIMAL64) : NINE_FIFTHS;
        return new Conversion(
                given.span().union(converted.span()), given, converted, List.of(reading, difference), rate);
    }

    private static Conversion measure(Amount given, Amount converted, Size from, Size to) {
        List<BigDecimal> exact = from.sizes().stream()
                .flatMap(one -> to.sizes().stream()
                        .map(other -> given.value().multiply(one).divide(other, MathContext.DECIMAL64)))
                .toList();
        BigDecimal rate = from.sizes().get(0).divide(to.sizes().get(0), MathContext.DECIMAL64);
        return new Conversion(given.span().union(converted.span()), given, converted, exact, rate);
    }
}
