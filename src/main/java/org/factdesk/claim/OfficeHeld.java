package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;

/** A person holds an office. A joint office ("prime minister and foreign minister") gives two claims. */
public record OfficeHeld(Span span, Mention person, Office office, Source source, Stance stance) implements Claim {
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
