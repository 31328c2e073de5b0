package org.factdesk.annotate;

/**
 * Some tokens of a sentence, counted from its first one.
 *
 * @param first the first of them
 * @param end behind the last of them
 */
public record TokenRange(int first, int end) {}
