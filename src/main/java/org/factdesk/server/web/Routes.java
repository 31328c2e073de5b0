package org.factdesk.server.web;

/** A group of pages or calls that belong together. */
@FunctionalInterface
public interface Routes {

    /** Puts them on {@code router}, each with the permission it takes. */
    void on(Router router);
}
