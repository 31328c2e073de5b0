package org.factdesk.claim;

/** How far the text stands behind a claim. */
public enum Stance {
    ASSERTED,
    PLANNED,
    HEDGED,
    DENIED
}
