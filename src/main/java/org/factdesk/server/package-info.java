/** The review desk over HTTP: it starts, answers and stops. */
@NullMarked
package org.factdesk.server;

import org.jspecify.annotations.NullMarked;
