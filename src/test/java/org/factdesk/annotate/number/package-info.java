@NullMarked
package org.factdesk.annotate.number;

import org.jspecify.annotations.NullMarked;
