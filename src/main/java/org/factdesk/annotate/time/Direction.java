package org.factdesk.annotate.time;

/** Which way from the as-of day a bare weekday or month points. */
enum Direction {
    PAST,
    FUTURE,
    OPEN
}
