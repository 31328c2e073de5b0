package org.factdesk.resident;

import java.io.InputStream;
import java.io.OutputStream;

/** What runs the requests. */
public interface Program {
    /** Whether it runs {@code request} just as a process of its own would; the caller starts one otherwise. */
    boolean takes(Request request);

    /** Runs {@code request} and gives its exit code; called by several threads at a time. */
    int run(Request request, InputStream in, OutputStream out, OutputStream err);
}
