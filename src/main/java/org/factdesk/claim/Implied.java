package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the text around a claim lets a reader suppose of it though its own words do not say so. No check takes it for said.
 *
 * @param span the word that makes the claim, its trigger
 * @param participants who may have met
 * @param person who may have come or gone
 * @param organization the body somebody may have come to or gone from
 * @param recipient whom something may have been said to
 * @param place where it may have been
 */
public record Implied(
        Span span,
        List<Mention> participants,
        @Nullable Mention person,
        @Nullable Mention organization,
        @Nullable Mention recipient,
        @Nullable Mention place)
        implements Fact {
    public Implied {
        participants = List.copyOf(participants);
    }

    /** The supposed roles by their names in the JSON contract. */
    public Map<String, List<Filler>> roles() {
        return new Roles()
                .addAll("participant", participants)
                .add("person", person)
                .add("organization", organization)
                .add("recipient", recipient)
                .add("place", place)
                .build();
    }
}
