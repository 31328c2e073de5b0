/** Turns time expressions into the facts that calendar checks look at. */
@NullMarked
package org.factdesk.extract.calendar;

import org.jspecify.annotations.NullMarked;
