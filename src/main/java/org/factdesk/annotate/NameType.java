package org.factdesk.annotate;

/** What a name names. NORP: nationalities, religious and political groups, with their adjectives. */
public enum NameType {
    PERSON,
    ORGANIZATION,
    LOCATION,
    FACILITY,
    NORP
}
