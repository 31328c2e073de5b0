package org.factdesk.docket;

import java.time.Instant;

/**
 * The item that another took the place of when its sentence was edited.
 *
 * @param id its number on the desk
 * @param words what it was about
 * @param state what was decided of it
 * @param reason why
 * @param changedBy who decided so
 * @param changedAt when
 */
public record Earlier(long id, String words, State state, String reason, String changedBy, Instant changedAt) {}
