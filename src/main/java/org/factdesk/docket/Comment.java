package org.factdesk.docket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says to the author.
 *
 * @param id its number on the desk
 * @param item what it is about; null for the whole story
 * @param words what is said
 * @param by who says it
 * @param createdAt when
 */
public record Comment(long id, @Nullable Long item, String words, String by, Instant createdAt) {}
