package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Approximation;
import org.factdesk.claim.PartsOfTotal;
import org.factdesk.text.Span;

/**
 * Finds the shares of one vote or question, in which nobody counts twice: "52 percent were in favor, 38 percent against and 10 percent
 * undecided", "Lee took 52 percent of the vote and Penn 47 percent". Together they are 100 percent or less.
 */
final class Ballots implements LineReader {
    private static final String WORD = "(?!(?:but|whereas)/)[\\p{L}'`][^ #]* ";
    private static final String AND = "(?:,/, |;/: )?(?:and/CC |while/IN )?";
    private static final String END = "(?=,/,|\\./\\.|;/:|\\)/|--?/|—/)";
    private static final Pattern ANSWERS = Pattern.compile("(?<list>#p\\d+ (?:" + WORD + "){1,9}(?:" + AND + "(?:"
            + WORD + "){0,2}?#p\\d+ (?:" + WORD + "){1,6}?){1,4})" + END);

    private static final String NAME = "(?:the/DT )?(?:(?:[^ #]+/NNPS? ){1,4}|others/\\S+ )";
    private static final String POLLED = "(?:(?:has/VBZ |had/VBD )?[^ #]+/VB[DNZP] |with/IN |on/IN )?";
    private static final Pattern CANDIDATES = Pattern.compile(NAME + POLLED
            + "(?<list>#p\\d+ of/IN (?:the/DT )?votes?/\\S+ (?:" + AND + NAME + POLLED + "#p\\d+ ){1,5})" + END);

    private static final Pattern SHARE = Pattern.compile("#p\\d+ ");
    private static final Pattern PRO =
            Pattern.compile("\\b(?:yes|favou?r\\w*|for|support\\w*|back(?:ed|s)?|approv\\w+)/");
    private static final Pattern CONTRA =
            Pattern.compile("\\b(?:no|against|oppos(?:e[ds]?|ing)|reject(?:ed|s)?|disapprov\\w+)/");
    /** Another thing that is asked about, others who are asked. */
    private static final Pattern ANOTHER =
            Pattern.compile("\\bof/IN|(?<!opinion|answer|view|reply)/NN|#t|/CD |\\b(?:both|also|either)/");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public List<PartsOfTotal> read(Line line) {
        List<PartsOfTotal> found = new ArrayList<>();
        if (line.numbers().size() > 1) {
            Matcher answers = line.matcher(ANSWERS);
            while (answers.find()) {
                if (opposed(SHARE.split(answers.group("list"), -1))) {
                    add(line, answers, found);
                }
            }
            Matcher candidates = line.matcher(CANDIDATES);
            while (candidates.find()) {
                add(line, candidates, found);
            }
        }
        return found;
    }

    /** Whether some were for and others against the one thing that the first item names. */
    private static boolean opposed(String[] split) {
        List<String> items = Arrays.asList(split).subList(1, split.length);
        boolean one =
                items.stream().skip(1).noneMatch(item -> ANOTHER.matcher(item).find());
        boolean pro = items.stream().anyMatch(item -> PRO.matcher(item).find());
        boolean contra = items.stream()
                .anyMatch(item ->
                        CONTRA.matcher(item).find() && !PRO.matcher(item).find());
        return one && pro && contra;
    }

    private static void add(Line line, Matcher match, List<PartsOfTotal> found) {
        List<Amount> shares = SHARE.matcher(match.group("list"))
                .results()
                .map(share -> line.amount(share.group().strip()))
                .toList();
        if (shares.stream().allMatch(share -> share.approximation() == Approximation.EXACT)) {
            Span span = line.span(match.start("list"), match.end("list") - 1);
            Amount whole = new Amount(span, ALL, BigDecimal.ZERO, "percent", Approximation.EXACT);
            found.add(new PartsOfTotal(span, whole, shares, /* closed= */ false));
        }
    }
}
