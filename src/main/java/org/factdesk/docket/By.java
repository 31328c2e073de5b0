package org.factdesk.docket;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id the account; {@link #NOBODY} for the program itself
 * @param name as others see it
 * @param role what it may do; who calls the docket has looked at it
 */
public record By(long id, String name, Role role) {
    /** The id of no account. */
    public static final long NOBODY = 0;

    /** The program itself, where nobody asked for what it does. */
    public static final By FACTDESK = new By(NOBODY, "factdesk", Role.ADMIN);

    @Nullable
    Long key() {
        return id == NOBODY ? null : id;
    }
}
