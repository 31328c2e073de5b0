/** Compiles the rules when the project is built; nothing here runs on a desk. */
@NullMarked
package org.factdesk.engine.build;

import org.jspecify.annotations.NullMarked;
