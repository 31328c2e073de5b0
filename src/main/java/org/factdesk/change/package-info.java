/** Which lines of drafts have changed since a revision of their Git repository. */
@NullMarked
package org.factdesk.change;

import org.jspecify.annotations.NullMarked;
