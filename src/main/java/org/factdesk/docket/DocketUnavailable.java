package org.factdesk.docket;

/** Nothing can be kept or looked up at the moment; what was not answered as done may not have been kept. Its message says why and what to do. */
public final class DocketUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocketUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    DocketUnavailable(String message) {
        super(message);
    }
}
