/** A process that stays, for callers who cannot wait for a start: requests come in over a socket that only its user can reach. */
@NullMarked
package org.factdesk.resident;

import org.jspecify.annotations.NullMarked;
