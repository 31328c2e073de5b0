package org.factdesk.server.web;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.factdesk.server.guard.Refusal;

/** The open pages that are told when an article changes. */
public final class Listeners implements AutoCloseable {
    private static final int BEAT_SECONDS = 10;
    private final Map<Long, Set<Listener>> byArticle = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final int most;
    /** One writer: a listener whose line is full holds up the others only until its connection is given up. */
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "listeners");
        thread.setDaemon(true);
        return thread;
    });

    private record Listener(SseClient client, BooleanSupplier standing) {}

    /** At most {@code most} at once; {@code metrics} are told how many there are. */
    public Listeners(int most, Metrics metrics) {
        this.most = most;
        metrics.gauge("factdesk_listeners", "Open pages that are told of changes.", count::get);
        Future<?> unused = teller.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Tells {@code client} of what happens to {@code article}, until it goes away or {@code standing} no longer holds. */
    public void listen(long article, SseClient client, BooleanSupplier standing) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            throw Refusal.until(503, "Too many pages are open.", 60);
        }
        Listener listener = new Listener(client, standing);
        Set<Listener> others = byArticle.computeIfAbsent(article, id -> ConcurrentHashMap.newKeySet());
        others.add(listener);
        client.onClose(() -> forget(article, listener));
        client.keepAlive();
        client.sendComment("listening");
    }

    private void forget(long article, Listener listener) {
        byArticle.computeIfPresent(article, (id, listeners) -> {
            if (listeners.remove(listener)) {
                count.decrementAndGet();
            }
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /** Tells all who listen to {@code article} of an event; does not wait for them. */
    public void tell(long article, String event, String words) {
        teller.execute(
                () -> byArticle.getOrDefault(article, Set.of()).forEach(listener -> send(listener, event, words)));
    }

    private static void send(Listener listener, String event, String words) {
        try {
            listener.client().sendEvent(event, words);
        } catch (RuntimeException gone) {
            listener.client().close();
        }
    }

    private void beat() {
        byArticle.values().forEach(listeners -> listeners.forEach(Listeners::beat));
    }

    private static void beat(Listener listener) {
        try {
            if (listener.standing().getAsBoolean()) {
                listener.client().sendComment("");
            } else {
                listener.client().close();
            }
        } catch (RuntimeException gone) {
            listener.client().close();
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
        byArticle
                .values()
                .forEach(listeners ->
                        listeners.forEach(listener -> listener.client().close()));
    }
}
