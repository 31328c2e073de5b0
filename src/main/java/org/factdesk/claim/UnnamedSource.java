package org.factdesk.claim;

import java.util.Collection;
import java.util.Set;
import org.factdesk.text.Span;

/**
 * Somebody with inside knowledge is quoted without a name.
 *
 * @param span the words for the source
 * @param number how many people they are, 0 for a plural without a number ("officials")
 * @param first whether these words stand for the first time
 * @param explained whether readers are told, somewhere, why the source is not named
 * @param key whether the claim carries the article: it is the lead, or accuses somebody who is named
 * @param onRecord whether somebody with a name, a body or a paper stands for the same
 * @param claim the words that make out what is said, in their dictionary form
 */
public record UnnamedSource(
        Span span, int number, boolean first, boolean explained, boolean key, boolean onRecord, Set<String> claim)
        implements Fact {
    /** Words that two claims must share to be one. */
    private static final int SHARED = 2;

    public UnnamedSource {
        claim = Set.copyOf(claim);
    }

    /** Whether these words stand for one or more single people, and not for officials at large. */
    public boolean counted() {
        return number > 0;
    }

    /** Whether a claim of the lead, or an accusation, rests on fewer of {@code all} than {@code policy} asks. */
    public boolean tooFew(Policy policy, Collection<UnnamedSource> all) {
        if (!key || onRecord) {
            return false;
        }
        long people = 0;
        for (UnnamedSource other : all) {
            people += same(other.claim) || other.equals(this) ? other.people(policy) : 0;
            if (people >= policy.anonymousMinimum()) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is the one of {@code all} with whom there are more than {@code policy} allows. */
    public boolean tooMany(Policy policy, Collection<UnnamedSource> all) {
        if (!first) {
            return false;
        }
        long before = 0;
        int most = policy.anonymousMaximum();
        for (UnnamedSource other : all) {
            before += other.first && other.precedes(this) ? other.people(policy) : 0;
            if (before > most) {
                return false;
            }
        }
        return before + people(policy) > most;
    }

    /** Whether {@code other} makes out much the same as this claim. */
    public boolean same(Set<String> other) {
        return claim.stream().filter(other::contains).limit(SHARED).count() == SHARED;
    }

    private int people(Policy policy) {
        return number == 0 ? policy.pluralMeans() : number;
    }
}
