package org.factdesk.lsp;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What an editor must send with a question. */
final class Needed {

    private Needed() {}

    /**
     * Refuses a question that lacks something.
     *
     * @throws ResponseErrorException answered as InvalidParams, with {@code what} is needed
     */
    static void that(boolean given, String what) {
        if (!given) {
            throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, what, null));
        }
    }
}
