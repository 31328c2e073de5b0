package org.factdesk.docket;

import java.time.Instant;

/**
 * Somebody who is logged in.
 *
 * @param account who
 * @param csrf what each form of theirs carries, so that no other page can send one
 * @param createdAt since when
 * @param seenAt when they last asked for something, to the minute
 * @param expiresAt when they have to log in again
 */
public record Session(Account account, String csrf, Instant createdAt, Instant seenAt, Instant expiresAt) {

    /** Leaves out what nobody else may see. */
    @Override
    public String toString() {
        return "session of " + account.name();
    }
}
