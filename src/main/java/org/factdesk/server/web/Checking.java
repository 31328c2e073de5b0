package org.factdesk.server.web;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.factdesk.server.guard.Refusal;

/** Runs what costs processor time, a few at once: however many ask, pages keep being answered. */
public final class Checking implements AutoCloseable {
    private final Limits limits;
    private final Metrics metrics;
    private final ThreadPoolExecutor pool;

    /** Within {@code limits}; {@code metrics} are told how long it takes. */
    public Checking(Limits limits, Metrics metrics) {
        this.limits = limits;
        this.metrics = metrics;
        AtomicInteger number = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                limits.checks(),
                limits.checks(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                work -> {
                    // a reader's nesting can be as deep as a text has it
                    Thread thread = new Thread(null, work, "check-" + number.incrementAndGet(), 8 << 20);
                    thread.setDaemon(true);
                    return thread;
                });
        metrics.gauge("factdesk_checks_running", "Articles being checked.", pool::getActiveCount);
        metrics.gauge(
                "factdesk_checks_waiting",
                "Articles waiting to be checked.",
                () -> pool.getQueue().size());
    }

    /** What {@code work} gives; refused where too many wait, or where it takes too long: its thread is interrupted then, so that others get it. */
    public <T> T of(Callable<T> work) throws Exception {
        Future<T> answer = submit(() -> metrics.timed(work));
        try {
            return answer.get(limits.check().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            answer.cancel(true);
            throw Refusal.until(
                    503,
                    "This article took longer than " + limits.check().toSeconds()
                            + " seconds to check, so the check was given up and nothing was changed. Shorten or divide it, or try again when the desk is less busy.",
                    limits.check().toSeconds());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return pool.submit(work);
        } catch (RejectedExecutionException full) {
            throw Refusal.until(
                    503, "The desk is busy with other articles. Nothing was changed; try again in a moment.", 2);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
