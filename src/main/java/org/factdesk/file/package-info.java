/** Where a project's files stand, and how they are written: whole or not at all. */
@NullMarked
package org.factdesk.file;

import org.jspecify.annotations.NullMarked;
