/** Sentences, tokens, tags, names, time expressions, numbers and quotations of one article. */
@NullMarked
package org.factdesk.annotate;

import org.jspecify.annotations.NullMarked;
