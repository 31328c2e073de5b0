/** Many editors at once, at a desk that runs as a process of its own. */
@NullMarked
package org.factdesk.server.load;

import org.jspecify.annotations.NullMarked;
