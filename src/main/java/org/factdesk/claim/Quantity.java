package org.factdesk.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * So many of something.
 *
 * @param span from the hedge to the thing counted
 * @param amount the number with its unit; of a range the lower one
 * @param upTo the upper value of a range ("10 to 12"), else null
 * @param counted what is counted or measured, null where the text does not say
 * @param hedge the words that say how exactly it is meant, null where there are none
 */
public record Quantity(
        Span span,
        Amount amount,
        @Nullable BigDecimal upTo,
        @Nullable Mention counted,
        @Nullable Span hedge,
        Source source,
        Stance stance)
        implements Claim {
    @Override
    public String type() {
        return "quantity";
    }

    @Override
    public Map<String, List<Filler>> roles() {
        Roles roles =
                new Roles().add("value", new Filler(amount.span(), value())).add("counted", counted);
        return (hedge == null ? roles : roles.add("approximation", new Filler(hedge, approximation()))).build();
    }

    /** "12 USD", "10/12 USD" for a range. */
    private String value() {
        String low = amount.value().stripTrailingZeros().toPlainString();
        return upTo == null
                ? amount.id()
                : (low + "/" + upTo.stripTrailingZeros().toPlainString() + " " + amount.unit()).strip();
    }

    private String approximation() {
        return amount.approximation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
