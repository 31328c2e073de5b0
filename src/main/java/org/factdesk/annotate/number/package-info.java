/** Reads numbers with their units off the words of an article. */
@NullMarked
package org.factdesk.annotate.number;

import org.jspecify.annotations.NullMarked;
