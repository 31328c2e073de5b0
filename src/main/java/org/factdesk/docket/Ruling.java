package org.factdesk.docket;

/**
 * What an editor decides of an item.
 *
 * @param item its id
 * @param revision the revision that the editor saw
 * @param state what it is from now on
 * @param reason why; what is waived needs one
 */
public record Ruling(long item, int revision, State state, String reason) {

    public Ruling {
        reason = reason.strip();
    }
}
