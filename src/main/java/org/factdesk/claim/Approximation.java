package org.factdesk.claim;

/** What the words around a number allow: "about 40", "more than 40", "up to 40", "nearly 40". */
public enum Approximation {
    EXACT,
    ABOUT,
    MORE_THAN,
    LESS_THAN,
    AT_LEAST,
    AT_MOST,
    NEARLY
}
