/** A desk's own rules as they are written: what they may say, what they say, and whether one of their conditions holds. */
@NullMarked
package org.factdesk.house;

import org.jspecify.annotations.NullMarked;
