/** What rules about sources need beside the statements: quoted words, channels, hearsay, doubtful pronouns. */
@NullMarked
package org.factdesk.extract.sourcing;

import org.jspecify.annotations.NullMarked;
