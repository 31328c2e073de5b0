package org.factdesk.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/**
 * Does the same work on many articles with several threads and hands the results on in the order the articles came, holding only a
 * few of them at a time.
 */
public final class Relay<R> implements Inbox, AutoCloseable {
    private static final int WAITING_A_THREAD = 8;
    private static final long STACK = 16L << 20;
    private final Work<R> work;
    private final ExecutorService threads;
    private final int room;
    private final Consumer<R> out;
    private final Deque<Future<R>> waiting = new ArrayDeque<>();

    /**
     * What is done with one article.
     *
     * @param on gives the result
     * @param failed what to hand on where that crashed
     * @param problem what to hand on in place of something unreadable
     */
    public record Work<R>(
            Function<Article, R> on, BiFunction<Article, Throwable, R> failed, Function<Problem, R> problem) {}

    public Relay(int threads, Work<R> work, Consumer<R> out) {
        this.work = work;
        this.threads = Executors.newFixedThreadPool(threads, task -> new Thread(null, task, "desk", STACK));
        this.room = threads * WAITING_A_THREAD;
        this.out = out;
    }

    /** Takes an article; returns once there is room for the next. */
    @Override
    public void article(Article article) {
        waiting.add(threads.submit(() -> result(article)));
        makeRoom(room);
    }

    @Override
    public void problem(Problem problem) {
        waiting.add(CompletableFuture.completedFuture(work.problem().apply(problem)));
        makeRoom(room);
    }

    private R result(Article article) {
        try {
            return work.on().apply(article);
        } catch (RuntimeException | StackOverflowError crash) {
            return work.failed().apply(article, crash);
        }
    }

    private void makeRoom(int most) {
        while (waiting.size() > most) {
            try {
                out.accept(waiting.remove().get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Ends at once: what is under way is given up. */
    public void stop() {
        threads.shutdownNow();
    }

    /** Hands on what is left. */
    @Override
    public void close() {
        try {
            makeRoom(0);
        } finally {
            threads.shutdownNow();
        }
    }
}
