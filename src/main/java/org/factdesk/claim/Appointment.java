package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes into an office.
 *
 * @param span the words of the claim
 * @param trigger the word that tells of it
 * @param aside whether it only names or dates what the sentence tells: "weeks after he took office", "his appointment of Hale"
 */
public record Appointment(
        Span span,
        Span trigger,
        @Nullable Mention person,
        @Nullable Office office,
        @Nullable Mention organization,
        @Nullable Mention place,
        @Nullable Day day,
        Source source,
        Stance stance,
        boolean aside)
        implements Claim {
    /** The id of the person; null where nobody is named or it is unsure who. */
    public @Nullable String appointed() {
        return person == null ? null : person.id();
    }

    /** Whether nobody is named who made the appointment. */
    public boolean unsigned() {
        return organization == null
                || organization.id() == null
                || !organization.id().startsWith("person:");
    }

    /** The same move, known to be into {@code office}. */
    public Appointment to(Office office) {
        return new Appointment(span, trigger, person, office, organization, place, day, source, stance, aside);
    }

    @Override
    public String type() {
        return "appointment";
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
