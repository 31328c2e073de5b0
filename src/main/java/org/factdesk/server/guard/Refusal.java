package org.factdesk.server.guard;

import org.jspecify.annotations.Nullable;

/** A request that is not answered as it was meant; its message is what the reader of the page sees. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final long retryAfter;

    private Refusal(int status, String message, long retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Refused with the HTTP status {@code status}, for the reason {@code message}. */
    public static Refusal of(int status, String message) {
        return new Refusal(status, message, 0);
    }

    /** Refused for now: to be tried again after so many seconds. */
    public static Refusal until(int status, String message, long seconds) {
        return new Refusal(status, message, seconds);
    }

    /** What was asked for is not here. */
    public static Refusal missing() {
        return of(404, "There is no such page. It may have been removed, or the address is mistyped.");
    }

    /** What was sent cannot be worked with. */
    public static Refusal malformed(String message) {
        return of(400, message);
    }

    /** Somebody with an account, who may not. */
    public static Refusal forbidden(Permission permission) {
        return of(
                403,
                "Your role does not allow this ("
                        + permission.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        + "). Ask an administrator of this desk.");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** After how many seconds to try again; null when that would not help. */
    public @Nullable Long retryAfter() {
        return retryAfter == 0 ? null : Long.valueOf(retryAfter);
    }
}
