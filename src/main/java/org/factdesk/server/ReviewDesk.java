package org.factdesk.server;

import java.time.InstantSource;
import org.factdesk.docket.Docket;
import org.factdesk.server.web.Checking;
import org.factdesk.server.web.Listeners;
import org.factdesk.server.web.Metrics;

/**
 * What the pages of the desk work with.
 *
 * @param docket what the desk keeps
 * @param newsroom what it checks by
 * @param checking where articles are read and checked, a few at once
 * @param listeners the open pages that are told of changes
 * @param tables what its people have added to what it knows
 */
public record ReviewDesk(
        Docket docket,
        OpenNewsroom newsroom,
        Checking checking,
        Listeners listeners,
        Metrics metrics,
        KnowledgeTables tables,
        InstantSource clock) {}
