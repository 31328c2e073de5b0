/** The numbers with their units of an article, found in its tokens. */
@NullMarked
package org.factdesk.annotate.number;

import org.jspecify.annotations.NullMarked;
