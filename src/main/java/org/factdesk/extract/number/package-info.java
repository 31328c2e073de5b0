/** What the numbers of an article say: quantities, parts and shares, changes, ages, counted lists. */
@NullMarked
package org.factdesk.extract.number;

import org.jspecify.annotations.NullMarked;
