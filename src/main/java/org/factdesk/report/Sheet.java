package org.factdesk.report;

import java.io.IOException;

/** Writes a sheet in one format, line by line as they come. */
public interface Sheet {

    /** Adds a line. */
    void add(SheetLine line) throws IOException;

    /** Finishes the sheet. */
    void end() throws IOException;
}
