package org.factdesk.claim;

import java.time.LocalDateTime;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time given by its two ends ("from 2 to 5 May 2024", "2014-2019", "9 a.m. to 5 p.m.").
 *
 * @param span from the first word of the first end to the last of the second
 * @param starts the first end; null where it may lie in another year or on another day than the second
 * @param ends the second end, likewise
 * @param setting where it stands: that of the end which is least in plain prose
 * @param rescheduling whether the words around tell of a change from one to the other, not of a stretch
 */
public record TimeRange(
        Span span,
        @Nullable LocalDateTime starts,
        @Nullable LocalDateTime ends,
        DateMention.Setting setting,
        boolean rescheduling)
        implements Fact {}
