package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.Fact;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;

/** Finds who holds, takes up and leaves which office, and every mention of a person: all that is read off the titles and names of a line. */
public final class Offices implements Extractor {

    @Override
    public List<Fact> extract(Annotated article, Statements statements) {
        List<Roster> rosters = Line.of(article).stream().map(Roster::of).toList();
        List<Fact> facts = new ArrayList<>(OfficesHeld.in(rosters, statements));
        facts.addAll(PersonMentions.in(rosters));
        facts.addAll(Personnel.in(rosters, statements));
        return facts;
    }
}
