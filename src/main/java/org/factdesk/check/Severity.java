package org.factdesk.check;

/** How much a finding matters to the desk, gravest first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
