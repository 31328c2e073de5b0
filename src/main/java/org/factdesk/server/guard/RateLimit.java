package org.factdesk.server.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what fails, by whatever it is counted by, and refuses more of it than so many in a while. */
public final class RateLimit {
    private static final int REMEMBERED = 20_000;
    private final int most;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(int attempts, Instant until) {}

    /** At most {@code most} within {@code window}. */
    public RateLimit(int most, Duration window, InstantSource clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /** Counts an attempt of {@code key} before it is known how it ends; refused where there were too many. */
    public synchronized void attempt(String key) {
        refuseExcess(key);
        count(key);
    }

    /** Refuses {@code key} where there were too many. */
    public synchronized void refuseExcess(String key) {
        Count count = current(key);
        if (count.attempts() >= most) {
            long seconds =
                    Math.max(1, Duration.between(clock.instant(), count.until()).toSeconds());
            throw Refusal.until(429, "There were too many attempts. Try again in " + minutes(seconds) + ".", seconds);
        }
    }

    /** Counts one of {@code key}. */
    public synchronized void count(String key) {
        Count count = current(key);
        counts.put(key, new Count(count.attempts() + 1, count.until()));
    }

    private Count current(String key) {
        Instant now = clock.instant();
        Count count = counts.get(key);
        return count == null || !now.isBefore(count.until()) ? new Count(0, now.plus(window)) : count;
    }

    private static String minutes(long seconds) {
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    /** The attempt of {@code key} was a good one: it does not count. */
    public synchronized void forgive(String key) {
        Count count = counts.get(key);
        if (count != null) {
            counts.put(key, new Count(Math.max(0, count.attempts() - 1), count.until()));
        }
    }

    /** Nothing is held against {@code key} any more. */
    public synchronized void forget(String key) {
        counts.remove(key);
    }
}
