package org.factdesk.server.web;

import java.time.Duration;

/**
 * How much of this machine one request may take.
 *
 * @param upload bytes of a request
 * @param idle how long a connection may be silent
 * @param head how long the first line and the headers of a request may take to arrive
 * @param whole how long all of it may take
 * @param check how long reading and checking one article may take
 * @param checks how many articles are checked at once
 * @param waiting how many may wait for that
 * @param connections how many there may be
 * @param listeners how many pages may be open that are told of changes
 */
public record Limits(
        long upload,
        Duration idle,
        Duration head,
        Duration whole,
        Duration check,
        int checks,
        int waiting,
        int connections,
        int listeners) {

    /** What suits a desk of fifty on a small machine. */
    public static final Limits USUAL = new Limits(
            8 << 20,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(90),
            Duration.ofSeconds(20),
            2,
            64,
            1000,
            500);

    /** The same with another size of uploads. */
    public Limits withUpload(long bytes) {
        return new Limits(bytes, idle, head, whole, check, checks, waiting, connections, listeners);
    }

    /** The same with another time for a check. */
    public Limits withCheck(Duration time) {
        return new Limits(upload, idle, head, whole, time, checks, waiting, connections, listeners);
    }

    /** The same with other patience for slow requests. */
    public Limits withPatience(Duration forHead, Duration forWhole) {
        return new Limits(upload, idle, forHead, forWhole, check, checks, waiting, connections, listeners);
    }
}
