/** Trains the models of {@code annotate} from the open corpora; no part of a run of the product. */
@NullMarked
package org.factdesk.annotate.train;

import org.jspecify.annotations.NullMarked;
