package org.factdesk.server.web;

/** Answers a request that somebody was allowed to make. */
@FunctionalInterface
public interface Action {

    /** Answers {@code visit}; what it throws becomes a page or a problem in JSON. */
    void answer(Visit visit) throws Exception;
}
