/** Writes a review as text, JSON or SARIF. */
@NullMarked
package org.factdesk.report;

import org.jspecify.annotations.NullMarked;
