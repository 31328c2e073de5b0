package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Two values of one thing at two times, told by "from" and "to" or by "up from" and the like.
 *
 * @param from the value before
 * @param to the value after, in the same unit
 * @param clause where the clause begins in the line
 * @param start where the words that tie the values begin in it: what stands before speaks of the change
 * @param end where they end
 */
record BeforeAndAfter(Amount from, Amount to, int clause, int start, int end) {
    private static final String SMALL =
            "(?:(?:a|an|the|just|about|around|some|roughly|nearly|almost|more|less|than|over|under|only|record|its|last|high|low|peak|level|of|all-time|estimated|approximately|at|least|most|fewer|currently|what|was)/\\S+ |#t\\d+ 's/POS ){0,5}";
    private static final String FROM =
            "(?:from|against|versus|compared/\\S+ (?:with|to))/\\S+ " + SMALL + "(?<from>#[cmp]\\d+) ";
    private static final String TO = "(?:to/(?:TO|IN)|reaching/\\S+|hitting/\\S+) " + SMALL + "(?<to>#[cmp]\\d+) ";
    /** What the value counts and when it was, before the other value. */
    private static final String THING =
            "(?:(?:[^ #]+/(?:NN\\w*|JJ\\w?|VBN|POS|DT|PRP\\$|RB)(?:/(?:up|down))?|(?:in|on|of|at|a|an|per|by|during|for|and|earlier|ago)/(?:IN|DT|CC|RB\\w?)|#t\\d+|''/\\S+|,/,|\\(/\\S+|\\)/\\S+) ){0,8}?";

    private static final List<Pattern> PAIRS = List.of(
            Pattern.compile(" " + FROM + THING + TO),
            Pattern.compile(" " + TO + THING + FROM),
            Pattern.compile(" (?<to>#[cmp]\\d+) " + THING
                    + "(?<behind>(?:up|down|higher|lower|increased|decreased|reduced|raised|cut|an?/DT (?:[^ #]+/JJ )?[^ #]+/NN)/\\S+ (?:sharply/\\S+ |slightly/\\S+ |steeply/\\S+ |substantially/\\S+ )?(?:(?:by/IN )?(?:[^# ,;:][^ ]* )??#[cmp]\\d+ (?:[^# ,;:][^ ]* ){0,3}?)?)"
                    + FROM));
    private static final Pattern BOUNDARY = Pattern.compile(
            " (?:[;:]/\\S+|--?/:|(?:and|but|while|whereas|that|which|who|because|as|when|after|if|although|though)/(?:CC|IN|W\\w+)|,/,)(?= )");
    private static final Pattern ASIDE = Pattern.compile(" ,/, (?:#t\\d+ ,/, |(?:in|on|by)/IN #t\\d+ ,/, )?$");
    private static final Pattern NOUN = Pattern.compile("^ \\S+/NN");
    private static final List<BigDecimal> MAGNITUDES =
            List.of(new BigDecimal("1000000000000"), new BigDecimal("1000000000"), new BigDecimal("1000000"));
    private static final BigDecimal WIDEST = BigDecimal.valueOf(100);
    private static final BigDecimal LIKELY = BigDecimal.valueOf(5);

    /** The pairs of {@code line} that can be compared. */
    static List<BeforeAndAfter> in(Line line) {
        List<BeforeAndAfter> found = new ArrayList<>();
        for (Pattern pattern : PAIRS) {
            Matcher match = line.matcher(pattern);
            while (match.find()) {
                BeforeAndAfter pair = pair(line, match);
                if (pair != null
                        && found.stream().noneMatch(earlier -> earlier.to().equals(pair.to()))) {
                    found.add(pair);
                }
            }
        }
        return found;
    }

    private static @Nullable BeforeAndAfter pair(Line line, Matcher match) {
        Amount to = line.amount(match.group("to"));
        Amount from = scaled(shared(line, match.end("from"), line.amount(match.group("from")), to), to);
        if (!comparable(from, to)) {
            return null;
        }
        boolean behind = match.groupCount() > 2;
        int start = behind ? match.end("to") : match.start();
        return new BeforeAndAfter(
                from, to, behind ? start : clause(line, start), behind ? match.start("from") : start, match.end());
    }

    private static int clause(Line line, int start) {
        String before = line.text().substring(0, start + 1);
        Matcher aside = ASIDE.matcher(before);
        int end = aside.find() ? aside.start() + 1 : before.length();
        Matcher boundary = BOUNDARY.matcher(before).region(0, end);
        int clause = 0;
        while (boundary.find()) {
            clause = boundary.end();
        }
        return clause;
    }

    /** "From 90 to 60 euros" names the unit once. */
    static Amount shared(Line line, int behind, Amount from, Amount to) {
        boolean bare = from.unit().isEmpty()
                && !NOUN.matcher(line.text().substring(behind)).find();
        return bare ? new Amount(from.span(), from.value(), from.tolerance(), to.unit(), from.approximation()) : from;
    }

    /** "From 4 to 3 million" names the magnitude once. */
    private static Amount scaled(Amount from, Amount to) {
        for (BigDecimal magnitude : MAGNITUDES) {
            BigDecimal value = from.value().multiply(magnitude);
            if (from.value().compareTo(WIDEST) < 0
                    && to.value().compareTo(magnitude) >= 0
                    && within(value, to.value(), LIKELY)) {
                return new Amount(
                        from.span(), value, from.tolerance().multiply(magnitude), to.unit(), from.approximation());
            }
        }
        return from;
    }

    private static boolean comparable(Amount from, Amount to) {
        return from.unit().equals(to.unit())
                && from.value().signum() > 0
                && to.value().signum() > 0
                && within(from.value(), to.value(), WIDEST);
    }

    private static boolean within(BigDecimal one, BigDecimal other, BigDecimal times) {
        return one.multiply(times).compareTo(other) >= 0
                && other.multiply(times).compareTo(one) >= 0;
    }
}
