/** What factdesk reads off annotated news, held against committed figures; runs with {@code -Pcorpus} where the evaluation kit is at hand. */
@NullMarked
package org.factdesk.corpus;

import org.jspecify.annotations.NullMarked;
