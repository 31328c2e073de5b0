package org.factdesk.docket;

import java.time.Instant;

/**
 * A version of a story, without its words.
 *
 * @param number which, from 1
 * @param sourceHash the SHA-256 of its source
 * @param note what its writer says of it
 * @param by who wrote it
 * @param createdAt when
 */
public record Version(int number, String sourceHash, String note, String by, Instant createdAt) {}
