/** Reads who holds, enters and leaves which office, and every mention of a person. */
@NullMarked
package org.factdesk.extract.office;

import org.jspecify.annotations.NullMarked;
