package org.factdesk.server.guard;

import java.util.function.BooleanSupplier;
import org.factdesk.docket.By;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param by the acting account; null for somebody who has not logged in
 * @param csrf what the forms they were shown send back; null for a program with a token, which no page can make act
 * @param standing whether they would still be let in, asked later
 */
public record Visitor(@Nullable By by, @Nullable String csrf, BooleanSupplier standing) {
    /** Somebody without an account and without a page. */
    public static final Visitor NOBODY = new Visitor(null, null, () -> false);
}
