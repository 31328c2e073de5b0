package org.factdesk.server;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.factdesk.docket.DocketUrl;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.server.account.OidcSettings;
import org.factdesk.server.guard.Passwords;
import org.jspecify.annotations.Nullable;

/**
 * What a desk keeps and works by.
 *
 * @param data the folder of what is kept beside the database
 * @param newsroom opens what articles are checked by
 * @param watched the folder whose drafts can be picked; null for none
 * @param oidc who vouches for readers; null for passwords alone
 */
public record DeskSettings(
        Path data,
        DocketUrl database,
        Supplier<Newsroom> newsroom,
        Passwords passwords,
        @Nullable Path watched,
        @Nullable OidcSettings oidc) {

    /** The folder of the tables that the people of a desk add to, which keeps its record in {@code data}. */
    public static Path knowledge(Path data) {
        return data.resolve("knowledge");
    }
}
