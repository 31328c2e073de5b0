package org.factdesk.server;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.factdesk.docket.DocketUrl;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.server.guard.Passwords;

/**
 * What a desk keeps and works by.
 *
 * @param data the folder of what is kept beside the database
 * @param newsroom opens what articles are checked by
 */
public record DeskSettings(Path data, DocketUrl database, Supplier<Newsroom> newsroom, Passwords passwords) {}
