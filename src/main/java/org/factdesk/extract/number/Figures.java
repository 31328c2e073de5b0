package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.Fact;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;

/** Finds what can be reckoned: parts and totals, shares, changes, counted lists. */
public final class Figures implements Extractor {
    private static final List<LineReader> READERS = List.of(new Shares(), new Changes(), new Parts(), new CountedLists());

    @Override
    public List<Fact> extract(Annotated article, Statements statements) {
        List<Fact> facts = new ArrayList<>();
        for (Line line : Line.all(article)) {
            for (LineReader reader : READERS) {
                facts.addAll(reader.read(line));
            }
        }
        return facts;
    }
}
