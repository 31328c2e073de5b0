package org.factdesk.docket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may use the desk.
 *
 * @param id its number
 * @param name what is typed to log in, lower case
 * @param displayName what others see
 * @param role what it may do
 * @param subject who it is to the identity provider; null for a local account
 * @param hasPassword whether it logs in with a password of its own
 * @param createdAt since when it is there
 * @param disabledAt since when it may no longer come in; null while it may
 */
public record Account(
        long id,
        String name,
        String displayName,
        Role role,
        @Nullable String subject,
        boolean hasPassword,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    /** The account as it acts. */
    public By by() {
        return new By(id, displayName, role);
    }

    /** Whether it may come in. */
    public boolean isEnabled() {
        return disabledAt == null;
    }
}
