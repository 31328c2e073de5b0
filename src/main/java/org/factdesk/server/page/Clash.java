package org.factdesk.server.page;

import org.factdesk.docket.State;

/**
 * A decision that was not taken because somebody else had changed the item meanwhile.
 *
 * @param state what it was to be
 * @param reason why
 */
public record Clash(State state, String reason) {}
