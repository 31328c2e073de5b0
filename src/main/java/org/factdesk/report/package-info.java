/** Writes a review as text, JSON, SARIF or a page. */
@NullMarked
package org.factdesk.report;

import org.jspecify.annotations.NullMarked;
