/** What an editor sees: the shelf, the reading view with its notes, the editor, versions, and the ledger. */
@NullMarked
package org.factdesk.server.page;

import org.jspecify.annotations.NullMarked;
