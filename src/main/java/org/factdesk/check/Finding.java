package org.factdesk.check;

import java.util.List;
import org.factdesk.text.Span;

/**
 * A note for the margin.
 *
 * @param check the id of the check
 * @param severity how much it matters
 * @param span the words it is about
 * @param message what an editor is told, lower case, without a full stop
 * @param evidence the other words it rests on; a contradiction has at least one
 * @param fixes changes of the draft that answer it
 * @param fingerprint the same for the same trouble in the same words, wherever they move in the article
 */
public record Finding(
        String check,
        Severity severity,
        Span span,
        String message,
        List<Evidence> evidence,
        List<Fix> fixes,
        String fingerprint) {

    public Finding {
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
    }

    /** The same finding, as grave as the desk takes it. */
    public Finding as(Severity other) {
        return other == severity ? this : new Finding(check, other, span, message, evidence, fixes, fingerprint);
    }
}
