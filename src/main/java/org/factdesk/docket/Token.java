package org.factdesk.docket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program bears to use the desk.
 *
 * @param id its number
 * @param name what it is for
 * @param role what it may do; never more than its account may
 * @param account the account that answers for it
 * @param createdBy that account's name as others see it
 * @param createdAt since when it is there
 * @param usedAt when it was last used, to the minute; null for never
 * @param revokedAt since when it no longer works; null while it does
 */
public record Token(
        long id,
        String name,
        Role role,
        long account,
        String createdBy,
        Instant createdAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    /** The token as it acts. */
    public By by() {
        return new By(account, name + " (token of " + createdBy + ")", role);
    }
}
