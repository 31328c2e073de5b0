package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody threatens, accuses, blames or warns somebody.
 *
 * @param span the words of the claim
 * @param trigger the word that tells of it
 * @param actor who threatens or accuses
 * @param named whether the actor is told by name or as a body, and not just as "he" or "two men"
 * @param target whom
 * @param quoted whether the actor's own words stand in the sentence
 * @param day when
 */
public record Threat(
        Span span,
        Span trigger,
        Mention actor,
        boolean named,
        @Nullable Mention target,
        boolean quoted,
        @Nullable Day day,
        Source source,
        Stance stance)
        implements Claim {
    @Override
    public String type() {
        return "threat";
    }

    @Override
    public Map<String, List<Filler>> roles() {
        return new Roles()
                .add("actor", actor)
                .add("target", target)
                .add("time", day)
                .build();
    }
}
