package org.factdesk.server;

import java.util.function.Supplier;
import org.factdesk.newsroom.Newsroom;

/** The newsroom that articles are checked by, opened anew when what it knows has changed. */
public final class OpenNewsroom {
    private final Supplier<Newsroom> opening;
    private volatile Newsroom current;

    /** The one that {@code opening} opens, for what comes over the network. */
    public OpenNewsroom(Supplier<Newsroom> opening) {
        this.opening = () -> opening.get().ofStrangers();
        this.current = this.opening.get();
    }

    /** As it is now; for one article, ask once. */
    public Newsroom now() {
        return current;
    }

    /** Reads its files anew; checks that are under way finish with what they began with. */
    public synchronized void reopen() {
        current = opening.get();
    }
}
