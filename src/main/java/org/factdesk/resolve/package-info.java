/** Decides which mentions are one person, office, place, day or event. */
@NullMarked
package org.factdesk.resolve;

import org.jspecify.annotations.NullMarked;
