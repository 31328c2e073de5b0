package org.factdesk.extract.number;

import java.util.List;
import org.factdesk.claim.Fact;

/** Reads one kind of fact off the numbers of one sentence. */
interface LineReader {

    /** The facts of {@code line}. */
    List<? extends Fact> read(Line line);
}
