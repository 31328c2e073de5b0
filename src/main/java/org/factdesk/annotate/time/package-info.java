/** Finds expressions of time and says what day or stretch of time they mean. */
@NullMarked
package org.factdesk.annotate.time;

import org.jspecify.annotations.NullMarked;
