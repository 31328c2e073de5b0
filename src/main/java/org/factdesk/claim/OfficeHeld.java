package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person holds an office. A joint office ("prime minister and foreign minister") gives two claims.
 *
 * @param day the first day named in the same sentence, to tell the past from the present
 * @param quoted whether it stands in quotation marks
 */
public record OfficeHeld(
        Span span,
        Mention person,
        Office office,
        Source source,
        Stance stance,
        @Nullable Day day,
        boolean quoted) implements Claim {
    @Override
    public String type() {
        return "office";
    }

    @Override
    public Map<String, List<Span>> roles() {
        return new Roles()
                .add("person", person)
                .add("office", office)
                .add("organization", office.body())
                .build();
    }
}
