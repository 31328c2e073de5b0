/** What editors have decided of findings, and which of them are therefore kept back. */
@NullMarked
package org.factdesk.decide;

import org.jspecify.annotations.NullMarked;
