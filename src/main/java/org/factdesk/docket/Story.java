package org.factdesk.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An article under review, through all its versions.
 *
 * @param id its number on the desk
 * @param title what it is called on the shelf
 * @param path the file it came from; empty for pasted text
 * @param format the format of its source
 * @param asOf the day it speaks from; null where nobody says
 * @param zone where its days begin
 * @param head the number of its newest version, from 1
 * @param status how far it is
 * @param by who brought it
 * @param createdAt when
 * @param updatedAt when anything of it last changed
 */
public record Story(
        long id,
        String title,
        String path,
        String format,
        @Nullable LocalDate asOf,
        ZoneId zone,
        int head,
        Status status,
        String by,
        Instant createdAt,
        Instant updatedAt) {

    /** How far a story is. */
    public enum Status {
        /** It is being checked. */
        IN_REVIEW,
        /** Somebody answers for it. */
        SIGNED_OFF
    }
}
