package org.factdesk.docket;

import java.time.Instant;
import org.factdesk.check.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A claim or finding of a story, in any of its versions, and what was decided of it.
 *
 * @param id its number on the desk
 * @param article the id of its story
 * @param kind claim or finding
 * @param label the check, or the type of the claim
 * @param severity how much a finding matters; null for a claim
 * @param fingerprint the same in every version
 * @param words what it is about
 * @param message what an editor is told of a finding
 * @param state how far it is
 * @param reason why, or what the author is asked; may be empty
 * @param assignee who sees to it; null for nobody
 * @param revision counts its decisions, from 1; whoever decides says which one was seen
 * @param present whether it is in the newest version
 * @param changedBy who last changed it; who brought the version for one that nobody has decided
 * @param changedAt when
 * @param earlier what it took the place of when its sentence was edited; null for nothing
 */
public record Item(
        long id,
        long article,
        Kind kind,
        String label,
        @Nullable Severity severity,
        String fingerprint,
        String words,
        String message,
        State state,
        String reason,
        @Nullable Assignee assignee,
        int revision,
        boolean present,
        String changedBy,
        Instant changedAt,
        @Nullable Earlier earlier) {

    /** Who sees to an item. */
    public record Assignee(long id, String name) {}
}
