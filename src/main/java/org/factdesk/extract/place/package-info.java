/** Which city the text puts into which country. */
@NullMarked
package org.factdesk.extract.place;

import org.jspecify.annotations.NullMarked;
