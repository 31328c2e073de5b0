package org.factdesk.extract.sourcing;

import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.UnpairedMark;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;

/** Finds quotation marks without a partner. */
public final class UnpairedMarks implements Extractor {
    @Override
    public List<UnpairedMark> extract(Annotated article, Statements statements) {
        return article.unpairedMarks().stream().map(UnpairedMark::new).toList();
    }
}
