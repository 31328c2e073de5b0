package org.factdesk.docket;

import java.util.List;
import org.factdesk.check.Evidence;
import org.factdesk.check.Severity;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim or finding where a review has found it.
 *
 * @param kind which of the two
 * @param label the check, or the type of the claim
 * @param severity how much a finding matters; null for a claim
 * @param fingerprint the same for the same in any version
 * @param words what it is about, on one line
 * @param message what an editor is told; empty for a claim
 * @param span where it stands
 * @param related the other words it rests on; the roles of a claim
 * @param settled what it is because the draft or the desk's file says so; null for nothing
 * @param reason the words of whoever said so, else empty
 */
public record Noted(
        Kind kind,
        String label,
        @Nullable Severity severity,
        String fingerprint,
        String words,
        String message,
        Span span,
        List<Evidence> related,
        @Nullable State settled,
        String reason) {

    public Noted {
        related = List.copyOf(related);
    }
}
