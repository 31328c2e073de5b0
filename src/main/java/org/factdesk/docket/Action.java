package org.factdesk.docket;

/** What was done, in the audit log. */
public enum Action {
    ARTICLE_CREATED,
    ARTICLE_VERSION,
    ARTICLE_SIGNED_OFF,
    ARTICLE_REOPENED,
    ITEM_DECIDED,
    ITEM_ASSIGNED,
    EVIDENCE_ATTACHED,
    EVIDENCE_WITHDRAWN,
    COMMENT_ADDED,
    RUN_PUSHED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    PASSWORD_CHANGED,
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    WELCOME_MADE,
    /** A backup took the place of what was there. */
    RESTORED,
    LINK_MADE,
    /** Something outside the docket that should be known: knowledge added, a decisions file written. */
    NOTED
}
