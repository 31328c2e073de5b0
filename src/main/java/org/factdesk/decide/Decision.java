package org.factdesk.decide;

import java.time.LocalDate;
import org.factdesk.check.Suppressed;
import org.jspecify.annotations.Nullable;

/**
 * What an editor has decided of a finding.
 *
 * @param fingerprint the finding
 * @param status what it is
 * @param check its check, for those who read the file
 * @param path its draft, as seen from the folder of the decisions
 * @param words the words it is about, shortened
 * @param reason why; the source itself for one that is {@link Status#SOURCED}
 * @param by who decided so
 * @param on when
 * @param expires the last day it holds; null for always
 */
public record Decision(
        String fingerprint,
        Status status,
        String check,
        String path,
        String words,
        String reason,
        String by,
        @Nullable LocalDate on,
        @Nullable LocalDate expires) {

    /** What a finding may be to an editor. */
    public enum Status {
        /** It was there when the desk began to check this draft; nobody has looked at it. */
        BASELINE(Suppressed.By.BASELINE),
        /** It is right, and the draft will be changed: it is told until then. */
        ACCEPTED(null),
        /** Its author has been asked: it is told until there is an answer. */
        QUERY_AUTHOR(null),
        /** It is no trouble, for the reason given. */
        DISMISSED(Suppressed.By.DISMISSED),
        /** The editor has seen a source that the draft does not name. */
        SOURCED(Suppressed.By.SOURCED);

        private final Suppressed.@Nullable By keeps;

        Status(Suppressed.@Nullable By keeps) {
            this.keeps = keeps;
        }

        /** By what it keeps a finding back; null where it does not. */
        public Suppressed.@Nullable By keeps() {
            return keeps;
        }
    }

    /** Whether it no longer holds on {@code day}. */
    public boolean isPast(LocalDate day) {
        return expires != null && expires.isBefore(day);
    }
}
