/** Finds wording that judges or reads minds, and whose words it is. */
@NullMarked
package org.factdesk.extract.wording;

import org.jspecify.annotations.NullMarked;
