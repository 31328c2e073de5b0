package org.factdesk.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the same work on many items with several threads and hands the results on in the order the items came, holding only a few of
 * them at a time.
 */
final class Relay<T, R> implements AutoCloseable {
    private static final int WAITING_A_THREAD = 8;
    private final ThreadLocal<Function<T, R>> worker;
    private final ExecutorService threads;
    private final int room;
    private final Consumer<R> out;
    private final Deque<Future<R>> waiting = new ArrayDeque<>();

    Relay(int threads, Supplier<Function<T, R>> worker, Consumer<R> out) {
        this.worker = ThreadLocal.withInitial(worker);
        this.threads = Executors.newFixedThreadPool(threads);
        this.room = threads * WAITING_A_THREAD;
        this.out = out;
    }

    /** Takes an item; returns once there is room for the next. */
    void accept(T item) {
        waiting.add(threads.submit(() -> worker.get().apply(item)));
        while (waiting.size() > room) {
            handOn(waiting.remove());
        }
    }

    private void handOn(Future<R> result) {
        try {
            out.accept(result.get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Hands on what is left. */
    @Override
    public void close() {
        try {
            while (!waiting.isEmpty()) {
                handOn(waiting.remove());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
