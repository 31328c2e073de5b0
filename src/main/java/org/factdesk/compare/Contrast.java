package org.factdesk.compare;

import java.util.List;
import org.factdesk.claim.SourceDifference;

/** Finds one kind of difference between a sentence of the draft and those it was made from. */
interface Contrast {

    /**
     * The differences of this kind.
     *
     * @param draft the sentence of the draft
     * @param origin where in the source it comes from
     * @param source the whole source
     */
    List<SourceDifference> find(Passage draft, SourceText.Alignment origin, SourceText source);
}
