package org.factdesk.docket;

import java.time.Instant;

/**
 * That somebody answers for a version of a story.
 *
 * @param id its number on the desk
 * @param version the number of the version
 * @param openErrors how many findings of severity error were not settled
 * @param reason why it was signed off all the same; what else there was to say
 * @param by who
 * @param createdAt when
 */
public record SignOff(long id, int version, int openErrors, String reason, String by, Instant createdAt) {}
