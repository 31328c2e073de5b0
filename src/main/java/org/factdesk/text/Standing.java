package org.factdesk.text;

/**
 * What is known of a piece of evidence.
 *
 * @param what what is wrong with it, for a message; empty where nothing is
 */
public record Standing(State state, String what) {
    /** Nobody has looked, or it is none that can be looked at. */
    public static final Standing UNSEEN = new Standing(State.UNSEEN, "");

    /** It is there and as it was noted. */
    public static final Standing HOLDS = new Standing(State.HOLDS, "");

    /** How a piece of evidence stands. */
    public enum State {
        UNSEEN,
        HOLDS,
        MISSING,
        CHANGED
    }

    /** Whether something is wrong with it. */
    public boolean wrong() {
        return state == State.MISSING || state == State.CHANGED;
    }
}
