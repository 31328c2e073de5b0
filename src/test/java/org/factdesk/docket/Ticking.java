package org.factdesk.docket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests set. */
public final class Ticking implements InstantSource {
    private volatile Instant now = Instant.parse("2026-02-04T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets {@code time} pass. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
