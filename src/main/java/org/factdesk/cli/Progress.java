package org.factdesk.cli;

import java.io.PrintWriter;
import java.util.Locale;
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
        step("");
    }

    /** Another article is done, and this {@code share} of all that is to be read, from 0 to 1. */
    void step(double share) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long left = share <= 0 ? 0 : Math.round(seconds * (1 - share) / share);
        String rate = String.format(Locale.ROOT, ", %.0f a second", (done + 1) / seconds);
        step(rate + (share <= 0 ? "" : ", about " + left / 60 + " min " + left % 60 + " s left"));
    }

    private void step(String pace) {
        done++;
        long now = System.nanoTime();
        if (terminal != null && now - begun > PATIENCE && now - shown > PAUSE) {
            shown = now;
            visible = true;
            terminal.print(ERASE + done + " articles" + pace + " …");
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
