package org.factdesk.lsp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.jspecify.annotations.Nullable;

/**
 * Examines the drafts that are open, on a thread of its own, as they are edited: the newest words only, and not before a burst of keystrokes is over.
 * What has been overtaken is never told.
 */
final class Examiner implements AutoCloseable {
    /** Shorter than the time between two keystrokes, longer than that between the changes of one paste or undo. */
    private static final long BURST_MILLIS = 15;

    private static final long STACK = 16L << 20;

    private final Desks desks;
    private final Margin margin;
    private final ScheduledThreadPoolExecutor thread;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, Future<?>> due = new HashMap<>();
    private final Map<String, Examined> known = new HashMap<>();

    /** Where findings are shown. */
    interface Margin {

        /** Shows what there is to ask about a draft. */
        void show(Examined examined);

        /** Takes all marks off a draft. */
        void clear(String uri);

        /** Tells of a crash; the draft has no marks then. */
        void crashed(Draft draft, Throwable crash);
    }

    Examiner(Desks desks, Margin margin) {
        this.desks = desks;
        this.margin = margin;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread desk = new Thread(null, task, "desk", STACK);
            desk.setDaemon(true);
            return desk;
        });
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Takes a draft that was opened. */
    synchronized void open(Draft draft) {
        take(draft, 0);
    }

    /** Gives the draft called {@code uri} as it stands; null where it is not open. */
    synchronized @Nullable Draft draft(String uri) {
        return drafts.get(uri);
    }

    /** Takes newer words of a draft. */
    synchronized void change(Draft draft) {
        take(draft, BURST_MILLIS);
    }

    /** Examines all drafts anew: what the desk goes by has changed. */
    synchronized void again() {
        known.clear();
        drafts.values().forEach(draft -> take(draft, BURST_MILLIS));
    }

    /** Forgets a draft and takes off its marks. */
    synchronized void close(String uri) {
        drafts.remove(uri);
        known.remove(uri);
        drop(due.remove(uri));
        margin.clear(uri);
    }

    private void take(Draft draft, long delay) {
        drafts.put(draft.uri(), draft);
        drop(due.put(draft.uri(), thread.schedule(() -> examine(draft), delay, TimeUnit.MILLISECONDS)));
    }

    private static void drop(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    /**
     * What {@code ask} makes of the newest words of a draft and what there is to ask about them, as soon as they have been examined; null where it is not open.
     * A request that is cancelled before its turn costs nothing.
     */
    <R> CompletableFuture<@Nullable R> ask(String uri, BiFunction<Examined, Runnable, R> ask) {
        return CompletableFutures.computeAsync(thread, cancelled -> {
            cancelled.checkCanceled();
            Draft draft = draft(uri);
            Examined examined = draft == null ? null : examine(draft);
            cancelled.checkCanceled();
            return examined == null ? null : ask.apply(examined, cancelled::checkCanceled);
        });
    }

    /** Examines {@code draft} and shows what it finds; gives null where that crashed or somebody has gone on writing. */
    private @Nullable Examined examine(Draft draft) {
        Examined before = known(draft);
        if (before != null || !isNewest(draft)) {
            return before;
        }
        try {
            return show(Examined.of(draft, desks.of(draft)));
        } catch (RuntimeException | Error crash) {
            crashed(draft, crash);
            return null;
        }
    }

    private synchronized boolean isNewest(Draft draft) {
        return draft.equals(drafts.get(draft.uri()));
    }

    private synchronized @Nullable Examined known(Draft draft) {
        Examined examined = known.get(draft.uri());
        return examined != null && examined.draft().equals(draft) ? examined : null;
    }

    private synchronized @Nullable Examined show(Examined examined) {
        if (!isNewest(examined.draft())) {
            return null;
        }
        known.put(examined.draft().uri(), examined);
        margin.show(examined);
        return examined;
    }

    private synchronized void crashed(Draft draft, Throwable crash) {
        if (isNewest(draft)) {
            margin.crashed(draft, crash);
        }
    }

    /** The drafts that are open. */
    synchronized List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
