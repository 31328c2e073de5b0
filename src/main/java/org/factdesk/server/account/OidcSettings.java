package org.factdesk.server.account;

import java.net.URI;
import org.factdesk.docket.Role;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider that vouches for readers.
 *
 * @param issuer its address, as its tokens name it
 * @param client what the desk is called there
 * @param secret what the desk proves that by; null for a public client
 * @param newcomers the role of whoever comes for the first time; null to let in nobody whom the desk does not know
 */
public record OidcSettings(
        URI issuer,
        String client,
        @Nullable String secret,
        @Nullable Role newcomers) {

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}
