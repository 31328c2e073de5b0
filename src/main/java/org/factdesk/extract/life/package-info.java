/** Who is dead, and who did what on which day. */
@NullMarked
package org.factdesk.extract.life;

import org.jspecify.annotations.NullMarked;
