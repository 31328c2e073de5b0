/** Turns annotations into claims and facts. */
@NullMarked
package org.factdesk.extract;

import org.jspecify.annotations.NullMarked;
