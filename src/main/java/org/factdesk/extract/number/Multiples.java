package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Multiple;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds two values and the word for how many times the one it is the other: "doubled, from 20 to 40", "40, twice as many as the 20 of last year". */
final class Multiples implements LineReader {
    private static final Map<String, String> FACTORS = Lexicon.table("multiples");
    private static final String FACTOR =
            "(?:(?<hedge>nearly|almost|roughly|about|around|than|practically|virtually|just|over|least)/\\S+ )?"
                    + "(?<word>(?<factor>" + String.join("|", FACTORS.keySet())
                    + ")/[^ ]+|(?<count>#c\\d+) (?:-fold/\\S+|times/\\S+))";
    private static final Pattern BEFORE = Pattern.compile(" " + FACTOR + " (?:[^ #]+ |#t\\d+ ){0,9}?$");
    private static final Pattern BEHIND =
            Pattern.compile("(?:,/,|--?/:|\\(/\\S+) (?:(?:an?|the|or|which|is)/\\S+ ){0,2}" + FACTOR
                    + " (?:increase|rise|jump|growth|in|of|,|\\.|gain|surge)/");
    private static final Pattern COMPARED = Pattern.compile(
            " (?<to>#[cm]\\d+) (?:[^ #]+/(?:NN\\w*|JJ|VBN|VBD|VBZ|VBP|IN|DT|CC) |#t\\d+ ){0,6}?(?:,/, |--?/: )(?:or/CC )?"
                    + FACTOR
                    + " (?:(?:as|so)/\\S+ (?:many|much|large|high|big)/\\S+ (?:[^# ,;:]+/NNS? )?as/\\S+ )?(?:in/IN )?(?:(?:the|its|last|previous|of|number|total|figure)/\\S+ )*(?:#t\\d+ (?:'s/POS )?)?(?<from>#[cm]\\d+) ");
    private static final Set<String> BEYOND = Set.of("than", "over", "least");
    /** How loosely "doubled" is used, and "nearly doubled", and "nearly halved". */
    private static final BigDecimal SLACK = new BigDecimal("0.15");

    private static final BigDecimal WIDE = new BigDecimal("0.25");
    private static final BigDecimal WIDER = new BigDecimal("0.4");
    private static final BigDecimal OPEN = BigDecimal.valueOf(1000);

    @Override
    public List<Fact> read(Line line) {
        List<Fact> found = new ArrayList<>();
        if (line.numbers().size() > 1) {
            for (BeforeAndAfter values : BeforeAndAfter.in(line)) {
                add(line, word(line, values), values.from(), values.to(), found);
            }
            compared(line, found);
        }
        return found;
    }

    private static @Nullable Matcher word(Line line, BeforeAndAfter values) {
        Matcher before =
                BEFORE.matcher(line.text()).region(values.clause() == 0 ? 0 : values.clause() - 1, values.start() + 1);
        if (before.find()) {
            return before;
        }
        Matcher behind =
                BEHIND.matcher(line.text()).region(values.end(), line.text().length());
        return behind.lookingAt() ? behind : null;
    }

    private static void compared(Line line, List<Fact> found) {
        Matcher match = line.matcher(COMPARED);
        while (match.find()) {
            Amount from = line.amount(match.group("from"));
            Amount to = line.amount(match.group("to"));
            if (from.unit().equals(to.unit()) && from.value().signum() > 0) {
                add(line, match, from, to, found);
            }
        }
    }

    private static void add(Line line, @Nullable Matcher word, Amount from, Amount to, List<Fact> found) {
        if (word == null) {
            return;
        }
        BigDecimal factor = word.group("factor") != null
                ? new BigDecimal(Objects.requireNonNull(FACTORS.get(word.group("factor"))))
                : line.amount(word.group("count")).value();
        Span span = line.span(word.start("word"), word.end("word"));
        BigDecimal[] range = range(factor, word.group("hedge"));
        found.add(new Multiple(span.union(from.span()).union(to.span()), from, to, span, range[0], range[1]));
    }

    /** The multiples that the factor allows: "more than doubled" is open above, "more than halved" below, "nearly" stops at the factor. */
    private static BigDecimal[] range(BigDecimal factor, @Nullable String hedge) {
        boolean shrinks = factor.compareTo(BigDecimal.ONE) < 0;
        boolean beyond = hedge != null && BEYOND.contains(hedge);
        boolean near = hedge != null && !beyond;
        BigDecimal low = factor.multiply(BigDecimal.ONE.subtract(near && !shrinks ? WIDE : SLACK));
        BigDecimal high = factor.multiply(BigDecimal.ONE.add(near && shrinks ? WIDER : SLACK));
        return new BigDecimal[] {beyond && shrinks ? BigDecimal.ZERO : low, beyond && !shrinks ? OPEN : high};
    }
}
