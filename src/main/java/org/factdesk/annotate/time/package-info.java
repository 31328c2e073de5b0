/** The time expressions of an article, found in its tokens. */
@NullMarked
package org.factdesk.annotate.time;

import org.jspecify.annotations.NullMarked;
