/** Checks, their catalogue and profile, findings and their fingerprints. */
@NullMarked
package org.factdesk.check;

import org.jspecify.annotations.NullMarked;
