package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves an office.
 *
 * @param span the words of the claim
 * @param trigger the word that tells of it
 */
public record Departure(
        Span span,
        Span trigger,
        @Nullable Mention person,
        @Nullable Office office,
        @Nullable Mention organization,
        @Nullable Mention place,
        @Nullable Day day,
        Source source,
        Stance stance)
        implements Claim {
    /** The id of the person; null where nobody is named or it is unsure who. */
    public @Nullable String departed() {
        return person == null ? null : person.id();
    }

    /** The same move, known to be out of {@code office}. */
    public Departure from(Office office) {
        return new Departure(span, trigger, person, office, organization, place, day, source, stance);
    }

    @Override
    public String type() {
        return "departure";
    }

    @Override
    public Map<String, List<Filler>> roles() {
        return new Roles()
                .add("person", person)
                .add("office", office)
                .add("organization", organization)
                .add("place", place)
                .add("time", day)
                .build();
    }
}
