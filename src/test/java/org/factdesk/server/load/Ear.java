package org.factdesk.server.load;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Listens to the events of one open page until the page is closed. */
final class Ear implements Flow.Subscriber<String>, AutoCloseable {
    private final Deeds deeds;
    private Flow.@Nullable Subscription line;
    private boolean closed;

    Ear(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        line = subscription;
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(String words) {
        if (words.startsWith("event:")) {
            deeds.heard();
        }
    }

    @Override
    public void onError(Throwable gone) {}

    @Override
    public void onComplete() {}

    @Override
    public synchronized void close() {
        closed = true;
        if (line != null) {
            line.cancel();
        }
    }
}
