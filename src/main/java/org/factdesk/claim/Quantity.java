package org.factdesk.claim;

import java.util.List;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * So many of something.
 *
 * @param span from the hedge to the thing counted
 * @param amount the number with its unit
 * @param counted what is counted or measured, null where the text does not say
 * @param hedge the words that say how exactly it is meant, null where there are none
 */
public record Quantity(
        Span span,
        Amount amount,
        @Nullable Mention counted,
        @Nullable Span hedge,
        Source source,
        Stance stance) implements Claim {
    @Override
    public String type() {
        return "quantity";
    }

    @Override
    public Map<String, List<Filler>> roles() {
        Roles roles = new Roles().add("value", amount).add("counted", counted);
        return (hedge == null ? roles : roles.add("approximation", hedge)).build();
    }
}
