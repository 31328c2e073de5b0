package org.factdesk.cli;

import java.net.URI;
import java.util.Locale;
import org.factdesk.docket.Role;
import org.factdesk.server.account.OidcSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who vouches for the readers of the review desk. */
final class OidcOptions {
    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description =
                    "The identity provider of your organisation, by OpenID Connect; it sends readers back to URL/oidc/callback.")
    private @Nullable URI issuer;

    @Option(names = "--oidc-client", paramLabel = "ID", description = "What the desk is called there.")
    private @Nullable String client;

    @Option(
            names = "--oidc-secret",
            paramLabel = "SECRET",
            defaultValue = "${env:FACTDESK_OIDC_SECRET}",
            description =
                    "What it proves that by; better told by FACTDESK_OIDC_SECRET in the environment, as others see a command line.")
    private @Nullable String secret;

    @Option(
            names = "--oidc-newcomers",
            paramLabel = "ROLE",
            description =
                    "Let in whoever the provider vouches for, as viewer or editor; by default nobody whom the desk does not know.")
    private @Nullable String newcomers;

    /** As it was told; null where there is none. */
    @Nullable
    OidcSettings settings() {
        if (issuer == null) {
            return null;
        }
        if (client == null) {
            throw new Mistake("--oidc-issuer needs --oidc-client: what the desk is called there");
        }
        boolean here = "localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost());
        if (!"https".equals(issuer.getScheme()) && !here) {
            throw new Mistake("--oidc-issuer is an address that begins with https");
        }
        return new OidcSettings(issuer, client, secret == null || secret.isBlank() ? null : secret, role());
    }

    private @Nullable Role role() {
        if (newcomers == null) {
            return null;
        }
        return switch (newcomers.toLowerCase(Locale.ROOT)) {
            case "viewer" -> Role.VIEWER;
            case "editor" -> Role.EDITOR;
            default -> throw new Mistake("--oidc-newcomers is viewer or editor; higher roles are given by an admin");
        };
    }
}
