/** Who may do what, and what keeps everybody else out. */
@NullMarked
package org.factdesk.server.guard;

import org.jspecify.annotations.NullMarked;
