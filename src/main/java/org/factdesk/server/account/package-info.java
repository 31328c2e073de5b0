/** Who works here: logging in and out, accounts, tokens, the audit log. */
@NullMarked
package org.factdesk.server.account;

import org.jspecify.annotations.NullMarked;
