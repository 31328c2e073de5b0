package org.factdesk.extract.office;

import java.util.List;
import org.factdesk.claim.Office;

/**
 * A title with all that belongs to it ("Kuwait's newly appointed foreign minister"), as token places in its line.
 *
 * @param first the first token, articles and possessors counted
 * @param title the first token of the title itself
 * @param end behind the last token, "of Kuwait" counted
 * @param offices one, or more for a joint title
 * @param article how it is introduced
 * @param plural whether several holders are meant
 */
record Post(int first, int title, int end, List<Office> offices, Article article, boolean plural) {

    /** How a title is introduced. */
    enum Article {
        BARE,
        DEFINITE,
        INDEFINITE
    }

    Post {
        offices = List.copyOf(offices);
    }

    boolean covers(int i) {
        return first <= i && i < end;
    }
}
