package org.factdesk.compare;

import java.util.List;
import java.util.Set;

/**
 * What a published correction replaced.
 *
 * @param wrong what it was
 * @param right what it is
 * @param matter the keys of the words around the two, in the correction and in its article
 * @param article where it stands
 */
public record Correction(Value wrong, Value right, Set<String> matter, Published article) {

    /** The corrections that {@code article} publishes. */
    public static List<Correction> in(Published article) {
        return new Corrections(List.of(article)).all();
    }
}
