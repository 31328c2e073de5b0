package org.factdesk.extract.headline;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Title;
import org.factdesk.claim.Fact;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;

/** Sets what the headline, the standfirst and the captions say beside what the body says of it. */
public final class Headlines implements Extractor {

    @Override
    public List<Fact> extract(Annotated article, Statements statements) {
        if (article.titles().isEmpty()) {
            return List.of();
        }
        Body body = new Body(article);
        List<Fact> facts = new ArrayList<>();
        for (Title title : article.titles()) {
            facts.addAll(HeadlineNumbers.of(title, body));
            facts.addAll(HeadlineVerbs.of(title, body));
            facts.addAll(HeadlineNames.of(title, body));
        }
        return facts;
    }
}
