/** Articles, spans, lines and the way back from an article's text to the characters of its file. */
@NullMarked
package org.factdesk.text;

import org.jspecify.annotations.NullMarked;
