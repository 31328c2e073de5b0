/** What authorities do, and who threatens or accuses whom. */
@NullMarked
package org.factdesk.extract.act;

import org.jspecify.annotations.NullMarked;
