package org.factdesk.compare;

import java.util.Set;

/**
 * What a published correction replaced.
 *
 * @param wrong what it was
 * @param right what it is
 * @param matter the keys of the words around the two, in the correction and in its article
 * @param article where it stands
 */
record Correction(Value wrong, Value right, Set<String> matter, Published article) {}
