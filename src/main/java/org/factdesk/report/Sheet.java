package org.factdesk.report;

import java.io.IOException;

/** Writes the fact checker's sheet in one format: a line for every claim, as they come. */
public interface Sheet {

    /** Adds a claim. */
    void add(ClaimRow row) throws IOException;

    /** Finishes the sheet. */
    void end() throws IOException;
}
