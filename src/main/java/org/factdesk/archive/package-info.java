/** The archive: what many articles tell, kept in a store, and where they contradict each other. */
@NullMarked
package org.factdesk.archive;

import org.jspecify.annotations.NullMarked;
