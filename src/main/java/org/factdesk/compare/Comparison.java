package org.factdesk.compare;

import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.Fact;

/** Holds a draft against other articles. Thread-safe; it keeps no state between drafts. */
public interface Comparison {

    /**
     * What the others say differently, as facts of the draft.
     *
     * @param draft the annotated draft
     * @param facts what it claims, resolved
     */
    List<? extends Fact> compare(Annotated draft, List<Fact> facts);
}
