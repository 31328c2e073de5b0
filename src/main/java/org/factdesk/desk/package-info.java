/** The front door: an article in, its review out. */
@NullMarked
package org.factdesk.desk;

import org.jspecify.annotations.NullMarked;
