/** Who has not spoken to the desk, and which words were spoken on another occasion. */
@NullMarked
package org.factdesk.extract.silence;

import org.jspecify.annotations.NullMarked;
