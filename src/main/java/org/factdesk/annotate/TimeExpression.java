package org.factdesk.annotate;

import org.factdesk.claim.Day;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression.
 *
 * @param span where it stands
 * @param type its TIMEX3 type
 * @param value its TIMEX3 value ("2016-05-03", "P2D", "PAST_REF"); "" where it cannot be told
 * @param day the day or interval it names as written and resolved, null for durations, sets and vague times
 */
public record TimeExpression(
        Span span, TimexType type, String value, @Nullable Day day) {}
