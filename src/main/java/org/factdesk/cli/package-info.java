/** Commands, arguments, exit codes and the console. */
@NullMarked
package org.factdesk.cli;

import org.jspecify.annotations.NullMarked;
