package org.factdesk.claim;

import java.util.Set;
import org.factdesk.text.Span;

/**
 * What the desk's style guide demands, for rules that ask whether a draft keeps to it.
 *
 * @param anonymousMinimum how many unnamed sources a claim in the lead, or an accusation, needs at the least
 * @param anonymousMaximum how many unnamed sources an article may have, {@link #UNLIMITED} for any number
 * @param pluralMeans how many people "officials" stands for
 * @param anonymityReason whether readers are told why a source is not named
 * @param rightOfReply whether the accused must have their say
 * @param weekdayWindow how many days before or after the article's own day a weekday alone may stand for
 * @param evidenceExempt the kinds of claims, by their names in the JSON contract, that need no note on where they come from
 */
public record Policy(
        int anonymousMinimum,
        int anonymousMaximum,
        int pluralMeans,
        boolean anonymityReason,
        boolean rightOfReply,
        int weekdayWindow,
        Set<String> evidenceExempt)
        implements Fact {
    /** Any number of unnamed sources. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** A statement names its speaker in the text, and titles of people are looked up by the dozen. */
    private static final Set<String> EXEMPT = Set.of("office", "statement");

    /** What is asked of a draft where the desk says nothing. */
    public static final Policy DEFAULT = new Policy(2, UNLIMITED, 2, true, true, 7, EXEMPT);

    /** What the strict profile asks. */
    public static final Policy STRICT = new Policy(3, 4, 2, true, true, 6, EXEMPT);

    public Policy {
        evidenceExempt = Set.copyOf(evidenceExempt);
    }

    @Override
    public Span span() {
        return new Span(0, 0);
    }
}
