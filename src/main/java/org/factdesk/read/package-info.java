/** Turns a file of any supported format into articles whose offsets map back to the file. */
@NullMarked
package org.factdesk.read;

import org.jspecify.annotations.NullMarked;
