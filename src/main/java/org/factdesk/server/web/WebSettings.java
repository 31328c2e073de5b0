package org.factdesk.server.web;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.factdesk.server.guard.Site;

/**
 * Where and how requests are answered.
 *
 * @param host the address of this machine to listen on
 * @param port the port; 0 for any that is free
 * @param site the address in browsers
 * @param behindProxy whether what a proxy says of who asks is believed
 * @param accessLog takes a line of JSON a request
 * @param crashes is told of what nobody has foreseen
 * @param release the release of the program
 */
public record WebSettings(
        String host,
        int port,
        Site site,
        boolean behindProxy,
        Limits limits,
        InstantSource clock,
        Consumer<String> accessLog,
        Consumer<Throwable> crashes,
        String release) {}
