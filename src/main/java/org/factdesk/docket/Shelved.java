package org.factdesk.docket;

/**
 * A story with how much there is to do, in its newest version.
 *
 * @param story the story
 * @param items its claims and findings
 * @param left those that are not settled
 * @param errors the findings of severity error among these
 */
public record Shelved(Story story, int items, int left, int errors) {}
