package org.factdesk.docket;

/** How far a claim or finding is. */
public enum State {
    /** Nobody has decided. */
    OPEN,
    /** The author has been asked. */
    QUERY_AUTHOR,
    /** It was checked and is right. */
    ACCURATE,
    /** It is not right, and the text is being changed: it is asked about as long as its words stand. */
    CHANGED,
    /** It needs no check, for the reason given. */
    WAIVED;

    /** Whether there is nothing left to do about it. */
    public boolean isSettled() {
        return this == ACCURATE || this == WAIVED;
    }
}
