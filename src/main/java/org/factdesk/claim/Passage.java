package org.factdesk.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.text.Span;

/**
 * A sentence of the article and what it stands in: what a rule needs to ask for a source or a day nearby.
 *
 * @param span the sentence
 * @param number its place in the article, from 0
 * @param paragraph the paragraph it is part of
 * @param reach the paragraph, and the quotation that opens or ends the one beside it: where the own words may stand of somebody this sentence tells of
 */
public record Passage(Span span, int number, Span paragraph, Span reach) implements Fact {

    /** Of {@code claims} the first in each of {@code passages}; all of them where several stand for the same words. */
    public static List<Claim> openers(Collection<Passage> passages, Collection<Claim> claims) {
        List<Claim> left =
                claims.stream().sorted(Comparator.comparing(Claim::span)).toList();
        Set<Claim> openers = new LinkedHashSet<>();
        int at = 0;
        for (Passage passage :
                passages.stream().sorted(Comparator.comparing(Passage::span)).toList()) {
            while (at < left.size() && left.get(at).span().end() <= passage.span.start()) {
                at++;
            }
            for (int i = at;
                    i < left.size() && left.get(i).span().equals(left.get(at).span());
                    i++) {
                if (left.get(i).span().overlaps(passage.span)) {
                    openers.add(left.get(i));
                }
            }
        }
        return List.copyOf(openers);
    }
}
