package org.factdesk.server.load;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What editors did, and what the desk answered to it. */
public final class Deeds {
    private final Queue<Decided> decided = new ConcurrentLinkedQueue<>();
    private final Queue<Saved> saved = new ConcurrentLinkedQueue<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger events = new AtomicInteger();

    /**
     * A decision that was answered as done.
     *
     * @param revision of the item after it
     * @param reason no other decision has it
     */
    record Decided(String by, long article, long item, int revision, String state, String reason) {}

    /** A version that was answered as saved, by a note that no other has. */
    record Saved(String by, long article, String note) {}

    /** A decision or version goes out under {@code name}; whether it arrives is not known yet. */
    void send(String name) {
        sent.add(name);
    }

    void decided(Decided decision) {
        decided.add(decision);
    }

    void saved(Saved version) {
        saved.add(version);
    }

    /** Somebody else's change was told instead of doing what went out under {@code name}. */
    void refused(String name) {
        refused.add(name);
    }

    /** An open page was told of something. */
    void heard() {
        events.incrementAndGet();
    }

    void failed(String what) {
        failed.add(what);
    }

    List<Decided> decided() {
        return List.copyOf(decided);
    }

    List<Saved> saved() {
        return List.copyOf(saved);
    }

    /** Whether an editor sent what has {@code name}. */
    boolean wasSent(String name) {
        return sent.contains(name);
    }

    boolean wasRefused(String name) {
        return refused.contains(name);
    }

    /** What was answered as no desk should. */
    public List<String> failed() {
        return List.copyOf(failed);
    }

    /** How many answers told somebody else's change. */
    public int refusedCount() {
        return refused.size();
    }

    /** How many decisions were answered as done. */
    public int decidedCount() {
        return decided.size();
    }

    /** How often an open page was told of something. */
    public int heardCount() {
        return events.get();
    }

    @Override
    public String toString() {
        return decided.size() + " decisions and " + saved.size() + " versions answered as done, " + refused.size()
                + " refused as stale, " + events + " events heard, " + failed.size() + " failed";
    }
}
