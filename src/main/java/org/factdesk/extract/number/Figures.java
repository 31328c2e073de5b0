package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.Fact;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;

/** Finds what can be reckoned: parts and totals, shares, changes, conversions, stretches of time, counted lists. */
public final class Figures implements Extractor {
    private static final Shares SHARES = new Shares();
    private static final Anniversaries ANNIVERSARIES = new Anniversaries();
    private static final List<LineReader> READERS = List.of(
            SHARES,
            ANNIVERSARIES,
            new Stretches(),
            new Changes(),
            new Shifts(),
            new Multiples(),
            new Conversions(),
            new WordedShares(),
            new Parts(),
            new Ballots(),
            new CountedLists());

    @Override
    public List<Fact> extract(Annotated article, Statements statements) {
        List<Fact> facts = new ArrayList<>();
        Line before = null;
        for (Line line : Line.all(article)) {
            for (LineReader reader : READERS) {
                facts.addAll(reader.read(line));
            }
            if (before != null) {
                facts.addAll(SHARES.across(before, line));
                facts.addAll(ANNIVERSARIES.across(before, line));
            }
            before = line;
        }
        return facts;
    }
}
