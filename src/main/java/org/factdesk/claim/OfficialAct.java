package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An authority orders, approves, imposes, arrests.
 *
 * @param span the words of the claim
 * @param trigger the word that tells of it
 * @param authority who acts
 * @param day when
 */
public record OfficialAct(
        Span span,
        Span trigger,
        Mention authority,
        @Nullable Day day,
        Source source,
        Stance stance) implements Claim {
    @Override
    public String type() {
        return "act";
    }

    @Override
    public Map<String, List<Filler>> roles() {
        return new Roles().add("authority", authority).add("time", day).build();
    }
}
