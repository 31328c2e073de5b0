/** Runs what is offered for CI and for hooks as its users do: in a repository of their own, with the program on the path. */
@NullMarked
package org.factdesk.ci;

import org.jspecify.annotations.NullMarked;
