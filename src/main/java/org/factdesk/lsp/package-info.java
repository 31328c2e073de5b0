/** The desk in an editor: findings while somebody writes, by the Language Server Protocol. */
@NullMarked
package org.factdesk.lsp;

import org.jspecify.annotations.NullMarked;
