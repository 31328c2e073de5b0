package org.factdesk.extract;

import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.Fact;

/** Finds one kind of fact in an article. A pure function; it keeps no state between articles. */
public interface Extractor {

    /**
     * The facts of this kind.
     *
     * @param article the annotated article
     * @param statements who says what in it, to tell the source of any words
     */
    List<? extends Fact> extract(Annotated article, Statements statements);
}
