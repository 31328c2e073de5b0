/** Who does what to whom, where and when in one sentence: phrases over tagged words, without a parser. */
@NullMarked
package org.factdesk.extract.clause;

import org.jspecify.annotations.NullMarked;
