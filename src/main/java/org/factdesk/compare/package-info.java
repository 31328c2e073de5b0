/** Compares a draft with other articles: the one it was written from, and those the desk has published. */
@NullMarked
package org.factdesk.compare;

import org.jspecify.annotations.NullMarked;
