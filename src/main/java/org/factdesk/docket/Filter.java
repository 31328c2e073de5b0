package org.factdesk.docket;

import java.util.EnumSet;
import java.util.Set;
import org.factdesk.check.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which items are wanted, of those in the newest versions of their stories.
 *
 * @param article of this story only; null for all
 * @param kind of this kind only; null for both
 * @param label of this check or type of claim only; null for all
 * @param severity as grave as this only; null for all
 * @param states in one of these states only
 * @param assignee seen to by this account only; null for anybody, {@link By#NOBODY} for nobody
 */
public record Filter(
        @Nullable Long article,
        @Nullable Kind kind,
        @Nullable String label,
        @Nullable Severity severity,
        Set<State> states,
        @Nullable Long assignee) {
    /** All that is not settled: the facts left. */
    public static final Filter LEFT =
            new Filter(null, null, null, null, EnumSet.of(State.OPEN, State.QUERY_AUTHOR, State.CHANGED), null);
    /** All there is. */
    public static final Filter ALL = new Filter(null, null, null, null, EnumSet.allOf(State.class), null);

    public Filter {
        states = Set.copyOf(states);
    }

    /** The same, of one story. */
    public Filter of(long id) {
        return new Filter(id, kind, label, severity, states, assignee);
    }

    /** The same, of one kind. */
    public Filter of(Kind wanted) {
        return new Filter(article, wanted, label, severity, states, assignee);
    }

    /** The same, of one check or type of claim. */
    public Filter labelled(String wanted) {
        return new Filter(article, kind, wanted, severity, states, assignee);
    }

    /** The same, of one severity. */
    public Filter of(Severity wanted) {
        return new Filter(article, kind, label, wanted, states, assignee);
    }

    /** The same, in one of {@code wanted}. */
    public Filter in(Set<State> wanted) {
        return new Filter(article, kind, label, severity, wanted, assignee);
    }

    /** The same, seen to by one account. */
    public Filter assignedTo(long account) {
        return new Filter(article, kind, label, severity, states, account);
    }
}
