/** Word lists and gazetteers: loaded once, read only. */
@NullMarked
package org.factdesk.lexicon;

import org.jspecify.annotations.NullMarked;
