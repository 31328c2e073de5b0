package org.factdesk.read;

import java.io.IOException;
import java.io.InputStream;

/** Reads the articles of one file format. */
interface FormatReader {

    /**
     * Hands the articles of a file to the inbox.
     *
     * @param path the file as the user named it
     * @param in its bytes, not closed here
     * @throws Unreadable where the file as a whole cannot be read
     */
    void read(String path, InputStream in, Inbox inbox) throws IOException, Unreadable;
}
