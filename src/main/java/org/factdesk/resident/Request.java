package org.factdesk.resident;

import java.util.List;
import java.util.Map;

/**
 * One run of the program that somebody asks for.
 *
 * @param arguments those of the command line
 * @param terminal what is known of the caller's terminal, by the names the launcher gives
 */
public record Request(List<String> arguments, Map<String, String> terminal) {
    public Request {
        arguments = List.copyOf(arguments);
        terminal = Map.copyOf(terminal);
    }
}
