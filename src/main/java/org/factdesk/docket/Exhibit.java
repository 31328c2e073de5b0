package org.factdesk.docket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence for or against a claim or finding.
 *
 * @param id its number on the desk
 * @param item what it is about
 * @param kind what it is
 * @param url where it is to be seen; empty for none
 * @param fileName the name of its file; empty for none
 * @param sha256 the hash of its file; empty for none
 * @param size the size of its file
 * @param passage the words it rests on, as they stand there; empty for none
 * @param note what whoever brought it says of it
 * @param by who brought it
 * @param createdAt when
 * @param withdrawnAt since when it no longer counts; null while it does
 */
public record Exhibit(
        long id,
        long item,
        Kind kind,
        String url,
        String fileName,
        String sha256,
        long size,
        String passage,
        String note,
        String by,
        Instant createdAt,
        @Nullable Instant withdrawnAt) {

    /** What evidence may be. */
    public enum Kind {
        LINK,
        FILE,
        QUOTE,
        NOTE
    }

    /** Whether it counts. */
    public boolean stands() {
        return withdrawnAt == null;
    }
}
