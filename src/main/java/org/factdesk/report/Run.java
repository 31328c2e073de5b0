package org.factdesk.report;

import org.factdesk.check.Catalogue;

/**
 * What a report says of the run as a whole.
 *
 * @param catalogue the checks there are, the desk's own included
 * @param version the release of the program
 * @param told which findings the run is asked for
 */
public record Run(Catalogue catalogue, String version, Told told) {

    /** Which findings a run may be asked for. */
    public enum Told {
        /** All there are. */
        ALL,
        /** Those that a baseline or a revision does not have yet. */
        NEW
    }
}
