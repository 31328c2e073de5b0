package org.factdesk.server.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A while in which editors work at once, each thinking for some time before whatever they do next. */
final class Shift {
    private final List<Long> articles;
    private final Duration least;
    private final Duration most;
    private final Times times;
    private final Deeds deeds;
    private volatile boolean over;

    /** On {@code articles}, half of the time on the first two; thinking from {@code least} to {@code most}. */
    Shift(List<Long> articles, Duration least, Duration most, Times times, Deeds deeds) {
        this.articles = List.copyOf(articles);
        this.least = least;
        this.most = most;
        this.times = times;
        this.deeds = deeds;
    }

    Deeds deeds() {
        return deeds;
    }

    long article(Random random) {
        return articles.get(random.nextInt(random.nextBoolean() ? Math.min(2, articles.size()) : articles.size()));
    }

    <T> T timed(String what, Supplier<T> work) {
        return times.timed(what, work);
    }

    /** Thinks; says whether there is still time to act. */
    boolean think(Random random) {
        try {
            long range = most.minus(least).toMillis();
            Thread.sleep(least.toMillis() + (long) (random.nextDouble() * range));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            over = true;
        }
        return !over;
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }
}
