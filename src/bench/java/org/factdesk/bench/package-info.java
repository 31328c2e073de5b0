/** How fast articles are read; run by the Maven profile {@code bench}, never by a build. */
@NullMarked
package org.factdesk.bench;

import org.jspecify.annotations.NullMarked;
