package org.factdesk.docket;

/** What an account may do; each may also do what those before it may. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Decides, attaches evidence, edits. */
    EDITOR,
    /** Signs off and extends what the desk knows. */
    CHIEF,
    /** Keeps accounts and tokens. */
    ADMIN;

    /** Whether it may do what {@code other} may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
