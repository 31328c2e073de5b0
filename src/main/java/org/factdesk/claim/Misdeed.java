package org.factdesk.claim;

import org.factdesk.text.Span;

/**
 * A named person is told to have committed a crime or grave misconduct.
 *
 * @param span from the person to the deed
 * @param person who
 * @param trigger the verb
 * @param sure whether it is told as so
 * @param judged whether it is told nearby, or of this person anywhere, that it was charged, judged, admitted, denied or made up
 * @param quoted whether it stands in somebody's own words
 * @param source who says so
 */
public record Misdeed(
        Span span, Mention person, Span trigger, boolean sure, boolean judged, boolean quoted, Source source)
        implements Fact {}
