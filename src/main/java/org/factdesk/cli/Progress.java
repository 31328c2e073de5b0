package org.factdesk.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One line on the terminal that says how many articles are done; it appears only when a run takes long, and leaves no trace. */
final class Progress {
    private static final long PATIENCE = 1_500_000_000L;
    private static final long PAUSE = 200_000_000L;
    private static final String ERASE = "\r\u001b[K";
    private final @Nullable PrintWriter terminal;
    private final long begun = System.nanoTime();
    private long shown;
    private int done;
    private boolean visible;

    Progress(@Nullable PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Another article is done. */
    void step() {
        done++;
        long now = System.nanoTime();
        if (terminal != null && now - begun > PATIENCE && now - shown > PAUSE) {
            shown = now;
            visible = true;
            terminal.print(ERASE + done + " articles …");
            terminal.flush();
        }
    }

    /** Takes the line away. */
    void clear() {
        if (terminal != null && visible) {
            visible = false;
            terminal.print(ERASE);
            terminal.flush();
        }
    }
}
