/** What a desk has decided, read from its {@code factdesk.yaml}. */
@NullMarked
package org.factdesk.config;

import org.jspecify.annotations.NullMarked;
