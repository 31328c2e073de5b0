/** Runs the Drools rules over the facts of one article. */
@NullMarked
package org.factdesk.engine;

import org.jspecify.annotations.NullMarked;
