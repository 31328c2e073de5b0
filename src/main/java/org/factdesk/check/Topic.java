package org.factdesk.check;

/** What a check is about; the folder its rule stands in. */
public enum Topic {
    ATTRIBUTION,
    CALENDAR,
    CONSISTENCY,
    KNOWLEDGE,
    NAMES,
    NUMBERS,
    SOURCING,
    WORDING
}
