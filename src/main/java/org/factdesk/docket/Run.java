package org.factdesk.docket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a build server found in a draft.
 *
 * @param id its number on the desk
 * @param article the story that came from the same path; null for none
 * @param path the draft
 * @param commit which state of the repository
 * @param findings how many findings it has
 * @param by whose token sent it
 * @param createdAt when
 */
public record Run(
        long id, @Nullable Long article, String path, String commit, int findings, String by, Instant createdAt) {}
