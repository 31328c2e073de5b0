package org.factdesk.compare;

import java.util.List;

/**
 * What a published correction replaced.
 *
 * @param wrong what it was
 * @param right what it is
 * @param matter what the correction is about, and the sentences of its article that belong to it
 * @param article where it stands
 */
public record Correction(Value wrong, Value right, Matter matter, Published article) {

    /** The corrections that {@code article} publishes. */
    public static List<Correction> in(Published article) {
        return new Corrections(List.of(article)).all();
    }
}
