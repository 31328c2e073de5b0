package org.factdesk.server;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.factdesk.docket.DocketUrl;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.server.guard.Passwords;
import org.jspecify.annotations.Nullable;

/**
 * What a desk keeps and works by.
 *
 * @param data the folder of what is kept beside the database
 * @param newsroom opens what articles are checked by
 * @param watched the folder whose drafts can be picked; null for none
 */
public record DeskSettings(
        Path data,
        DocketUrl database,
        Supplier<Newsroom> newsroom,
        Passwords passwords,
        @Nullable Path watched) {

    /** A desk that watches no folder. */
    public DeskSettings(Path data, DocketUrl database, Supplier<Newsroom> newsroom, Passwords passwords) {
        this(data, database, newsroom, passwords, null);
    }
}
