package org.factdesk.docket;

/** What there is to check in an article. */
public enum Kind {
    /** Something that a check asks about. */
    FINDING,
    /** Something that the article says is so. */
    CLAIM
}
