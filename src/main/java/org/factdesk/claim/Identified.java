package org.factdesk.claim;

import org.jspecify.annotations.Nullable;

/** Words that stand for somebody or something that has an id of its own: a person, place, body, office, day or amount. */
public interface Identified extends Fact {

    /** The id; null where it is not known or not sure. */
    @Nullable
    String id();
}
