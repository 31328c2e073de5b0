package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Change.Direction;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Shift;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds a value before and a value after with the word for the way between them: "grew from 3 to 4 million", "150 million, up from 100 million". */
final class Shifts implements LineReader {
    private static final String NOUNS = String.join("|", Lexicon.words("change-nouns"));
    private static final Pattern WORD =
            Pattern.compile(" (?:(?!contracts?/NN)[^ #/]+/(?:VB\\w?|RBR?|RP|IN|JJR?)/(?:up|down)|(?:" + NOUNS
                    + ")s?/NNS?/(?:up|down))(?= )");
    private static final Pattern NOUN_BEHIND =
            Pattern.compile("^(?:,/,|--?/:) (?:an?|the)/DT (?:[^ #]+/(?:JJ\\w?|NN|VBG) |#[pcm]\\d+ ){0,2}(?<word>(?:"
                    + NOUNS + ")/NN/(?:up|down)) ");
    /** What lets a lower number be the higher value, or turns the sense of the word. */
    private static final Pattern UPSIDE_DOWN = Pattern.compile(
            " (?:rank|places?/|placed/|spots?/|seed|standings|positions?/|no\\./|handicap|par/|loss/|losses/|deficits?/|shortfall|minus/|below/|freezing/|zero/|currenc|exchange/|against/IN (?:the|its)/|per/IN (?:u\\.s\\./\\S+ )?dollar|to/\\S+ (?:the|one)/\\S+ dollar|not/|n't/|never/|without/|instead/|rather/|prevent|avoid|odds/|ratio/|rang(?:e|ed|es|ing)/|var(?:y|ies|ied|ying)/|respectively/|yields?/|scores?/|age[ds]?/|grades?/|weakened/|weaken/)");

    private static final Pattern UP = Pattern.compile("/up ");
    private static final Pattern DOWN = Pattern.compile("/down ");

    @Override
    public List<Fact> read(Line line) {
        List<Fact> found = new ArrayList<>();
        boolean change =
                UP.matcher(line.text()).find() || DOWN.matcher(line.text()).find();
        if (change
                && line.numbers().size() > 1
                && !UPSIDE_DOWN.matcher(line.text()).find()) {
            for (BeforeAndAfter values : BeforeAndAfter.in(line)) {
                Shift shift = shift(line, values);
                if (shift != null) {
                    found.add(shift);
                }
            }
        }
        return found;
    }

    private static @Nullable Shift shift(Line line, BeforeAndAfter values) {
        int[] word = word(line, values);
        if (word == null || values.from().value().compareTo(values.to().value()) == 0) {
            return null;
        }
        Span span = line.span(word[0], word[1]);
        Direction way = line.text().substring(word[0], word[1]).endsWith("/up") ? Direction.UP : Direction.DOWN;
        return new Shift(
                span.union(values.from().span()).union(values.to().span()), values.from(), values.to(), span, way);
    }

    /** Where the word for the change stands: the last one before the values, in their clause, or else a noun behind them. */
    private static int @Nullable [] word(Line line, BeforeAndAfter values) {
        String before = line.text().substring(values.clause(), values.start() + 1);
        Matcher words = WORD.matcher(before);
        int[] last = null;
        boolean up = false;
        boolean down = false;
        while (words.find()) {
            last = new int[] {values.clause() + words.start() + 1, values.clause() + words.end()};
            up |= words.group().endsWith("/up");
            down |= words.group().endsWith("/down");
        }
        if (last != null) {
            return up && down ? null : last;
        }
        Matcher behind = NOUN_BEHIND
                .matcher(line.text())
                .region(values.end(), line.text().length());
        return behind.find() ? new int[] {behind.start("word"), behind.end("word")} : null;
    }
}
